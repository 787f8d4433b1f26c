package dev.mentoring.json;

import java.math.BigDecimal;
import java.util.Optional;

/** A value that stands where another is expected. */
enum Intruder {
    NULL("null", "null"),
    TEXT("\"secret no-one's name\"", "text"),
    NO_TEXT("\"\"", "text"),
    WHOLE("8", "a whole number"),
    LARGE("99999999999", "a whole number"),
    LONG("9".repeat(900), "a whole number"),
    POINT("1.5", "a number with a point or an exponent"),
    ROUND("1.0", "a number with a point or an exponent"),
    VAST("1e999999999", "a number with a point or an exponent"),
    BOUNDLESS("1e99999999999", "a number with a point or an exponent"),
    TRUE("true", "true"),
    FALSE("false", "false"),
    LIST("[\"secret no-one's name\"]", "a list"),
    OBJECT("{\"secret\":\"secret\"}", "an object"),
    LONGER("9".repeat(1_001), ""),
    NOT_A_NUMBER("NaN", ""),
    INFINITE("-Infinity", ""),
    WORD("secret", "");

    private final String json;
    private final String name;

    Intruder(String json, String name) {
        this.json = json;
        this.name = name;
    }

    String json() {
        return json;
    }

    /** What is to be said if a parser fails before it knows what it is. */
    Optional<String> saidByParser() {
        String problem =
                this == LONGER ? "holds a number or a name longer than any that is written" : "is not well-formed JSON";
        return Optional.of(problem).filter(said -> name.isEmpty());
    }

    /**
     * What is to be said of it.
     *
     * @param step from where it stands to the place that is to be named
     * @param problem what is to be said
     */
    record Said(String step, String problem) {}

    /** What is to be said of it in the place of a shape; nothing if it may be at home there. */
    Optional<Said> said(Shape shape) {
        if (saidByParser().isPresent()) {
            return Optional.empty();
        }
        if (shape instanceof Shape.Maybe maybe) {
            return this == NULL ? said("must be left out where there is nothing, not null") : said(maybe.content());
        }
        if (shape instanceof Shape.Wrapped wrapped) {
            boolean badId = name.equals("text") && wrapped.content().equals(new Shape.Scalar(String.class));
            return badId ? said("must be 1 to 36 letters, digits, '-' or '_' of ASCII") : said(wrapped.content());
        }
        return isAtHomeIn(shape) ? saidOfContent(shape) : said("must be " + shape.expected() + ", not " + name);
    }

    private boolean isAtHomeIn(Shape shape) {
        if (!(shape instanceof Shape.Scalar scalar)) {
            return name.equals(shape.expected());
        }
        boolean isText = name.equals("text");
        boolean isWhole = name.equals("a whole number");
        if (scalar.type() == boolean.class) {
            return this == TRUE || this == FALSE;
        }
        if (scalar.type() == BigDecimal.class) {
            return isWhole || name.startsWith("a number");
        }
        return scalar.type() == int.class || scalar.type() == Integer.class ? isWhole : isText;
    }

    private Optional<Said> saidOfContent(Shape shape) {
        if (shape instanceof Shape.Names names) {
            return said("is no " + names.noun() + " that this release knows");
        }
        if (shape instanceof Shape.Elements elements) {
            return TEXT.said(elements.element()).map(said -> new Said("[0]" + said.step(), said.problem()));
        }
        if (shape instanceof Shape.Keyed keyed) {
            return said("holds a name that is no " + keyed.keys().noun() + " that this release knows");
        }
        if (shape instanceof Shape.Fields record) {
            return said("holds a field that no " + record.type().getSimpleName() + " has");
        }
        if (shape instanceof Shape.Family family) {
            return Optional.of(new Said("." + family.field(), "is missing"));
        }
        return saidOfScalar(((Shape.Scalar) shape).type(), shape.expected());
    }

    private Optional<Said> saidOfScalar(Class<?> type, String expected) {
        if (type == BigDecimal.class) {
            return this == BOUNDLESS
                    ? said("is a number too large or too small to be held")
                    : this == VAST || this == LONG
                            ? said("has too many digits; the most is 18, 6 of them decimals")
                            : Optional.empty();
        }
        if (type == int.class || type == Integer.class) {
            return this == WHOLE ? Optional.empty() : said("must be a whole number from -2147483648 to 2147483647");
        }
        return type == String.class || type == boolean.class ? Optional.empty() : said("must be " + expected);
    }

    private static Optional<Said> said(String problem) {
        return Optional.of(new Said("", problem));
    }
}
