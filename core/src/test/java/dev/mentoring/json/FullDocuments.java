package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Strength;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents in which no field is left out, each text another; between them they show every kind that there is. */
final class FullDocuments {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Fields whose value depends on that of another, or on a bound of their own. */
    private static final Map<String, String> CHOSEN = Map.ofEntries(
            Map.entry("Meeting.startsLocally", "\"2027-01-31T09:30:00\""),
            Map.entry("Meeting.startsAt", "\"2027-01-31T08:30:00Z\""),
            Map.entry("Term.startsOn", "\"2027-01-01\""),
            Map.entry("Term.endsOn", "\"2027-12-31\""),
            Map.entry("Term.midwayReviewOn", "\"2027-06-01\""),
            Map.entry("Term.finalReviewOn", "\"2027-12-01\""),
            Map.entry("Rating.baseline", "1"),
            Map.entry("Rating.target", "2"),
            Map.entry("Rating.lowest", "0"),
            Map.entry("Rating.highest", "3"),
            Map.entry("Attainment.levels", "[\"secret a\",\"secret b\",\"secret c\",\"secret d\",\"secret e\"]"));

    private static final Set<String> IDS =
            Set.of("Quantity.key", "Milestones.key", "Rating.key", "Attainment.key", "Observation.measure");

    private int told;

    private FullDocuments() {}

    static List<ObjectNode> of(Class<?> type) {
        Shape shape = Shape.of(type);
        FullDocuments documents = new FullDocuments();
        return IntStream.range(0, variants(shape))
                .mapToObj(variant -> NODES.objectNode()
                        .put("version", MentoringJson.VERSION)
                        .<ObjectNode>set("value", documents.example(shape, "", 0, variant)))
                .toList();
    }

    /** How many examples show every kind; a list shows them all at once. */
    private static int variants(Shape shape) {
        if (shape instanceof Shape.Family family) {
            return family.kinds().size() * most(family.kinds().values().stream());
        }
        if (shape instanceof Shape.Fields record) {
            return most(record.fields().values().stream());
        }
        return shape instanceof Shape.Maybe maybe ? variants(maybe.content()) : 1;
    }

    private static int most(Stream<? extends Shape> shapes) {
        return shapes.mapToInt(FullDocuments::variants).max().orElse(1);
    }

    private JsonNode example(Shape shape, String place, int index, int variant) {
        if (CHOSEN.containsKey(place)) {
            return parsed(CHOSEN.get(place));
        }
        if (shape instanceof Shape.Maybe maybe) {
            return example(maybe.content(), place, index, variant);
        }
        if (shape instanceof Shape.Wrapped wrapped) {
            boolean id = wrapped.content() instanceof Shape.Scalar scalar && scalar.type() == String.class;
            return id ? id() : example(wrapped.content(), "", index, variant);
        }
        if (shape instanceof Shape.Fields record) {
            return fields(NODES.objectNode(), record, variant);
        }
        if (shape instanceof Shape.Family family) {
            List<String> kinds = List.copyOf(family.kinds().keySet());
            String kind = kinds.get(variant % kinds.size());
            return fields(
                    NODES.objectNode().put(family.field(), kind), family.kinds().get(kind), variant / kinds.size());
        }
        if (shape instanceof Shape.Elements elements) {
            ArrayNode list = NODES.arrayNode();
            int size = elements.distinct() ? 1 : Math.max(2, variants(elements.element()));
            IntStream.range(0, size).forEach(n -> list.add(example(elements.element(), "", n, n)));
            return list;
        }
        if (shape instanceof Shape.Keyed keyed) {
            ObjectNode map = NODES.objectNode();
            keys(keyed.keys()).limit(3).forEach(key -> map.set(key, example(keyed.value(), "", 0, 0)));
            return map;
        }
        return shape instanceof Shape.Names names
                ? NODES.textNode(names.names().get(0))
                : IDS.contains(place) ? id() : scalar(((Shape.Scalar) shape).type(), index);
    }

    private ObjectNode fields(ObjectNode object, Shape.Fields record, int variant) {
        int index = 0;
        for (Map.Entry<String, Shape> field : record.fields().entrySet()) {
            String place = record.type().getSimpleName() + "." + field.getKey();
            object.set(field.getKey(), example(field.getValue(), place, index++, variant));
        }
        return object;
    }

    private static Stream<String> keys(Shape.Names keys) {
        return keys.names().stream()
                .filter(key -> !keys.noun().equals("Rule") || Rule.ofId(key).strength() == Strength.POLICY);
    }

    private JsonNode scalar(Class<?> type, int index) {
        told++;
        if (type == String.class) {
            return NODES.textNode("secret " + told);
        }
        if (type == int.class || type == Integer.class) {
            return NODES.numberNode(index + 1);
        }
        if (type == BigDecimal.class) {
            return NODES.numberNode(new BigDecimal("-12345678901234.567").add(BigDecimal.valueOf(index)));
        }
        if (type == boolean.class) {
            return NODES.booleanNode(true);
        }
        Map<Class<?>, Object> times = Map.of(
                Instant.class, Instant.parse("2027-01-01T00:00:00.007Z").plusSeconds(told),
                LocalDate.class, LocalDate.parse("2027-01-01").plusDays(told),
                LocalDateTime.class, LocalDateTime.parse("2027-01-01T00:00:01").plusDays(told),
                Duration.class, Duration.ofMinutes(90),
                ZoneId.class, ZoneId.of("Europe/Paris"));
        return NODES.textNode(times.get(type).toString());
    }

    private JsonNode id() {
        return NODES.textNode("id-" + ++told);
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
