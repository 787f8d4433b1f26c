package dev.mentoring.examples.portal.web;

import dev.mentoring.relationship.RelationshipPhase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How pages say what the engine says. The rules speak for themselves; only their punctuation is the portal's. */
@Component("words")
public class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);
    /** Where in a list a field stands, as in {@code measures[0].title}. */
    private static final Pattern PLACE = Pattern.compile("\\[(\\d{1,3})]");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A field that cannot be read. Rows of a list share a label.
     *
     * @param problem which, and why
     * @return a sentence that names the field as its label does
     */
    public String problem(Refusal.Problem problem) {
        Matcher place = PLACE.matcher(problem.field());
        Object[] number = place.find() ? new Object[] {Integer.parseInt(place.group(1)) + 1} : new Object[0];
        String label = messages.getMessage("field." + place.replaceAll(""), number, problem.field(), Locale.UK);
        return label + " " + problem.text() + ".";
    }

    /**
     * A day.
     *
     * @param day the day
     * @return such as Tue 2 Mar 2027
     */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * A number.
     *
     * @param number the number
     * @return its digits, with a point before decimals
     */
    public String number(BigDecimal number) {
        return number.toPlainString();
    }

    /**
     * A moment, where the reader is.
     *
     * @param moment the moment
     * @param zone the reader's zone
     * @return such as Tue 2 Mar 2027, 16:00
     */
    public String time(Instant moment, ZoneId zone) {
        return TIME.format(ZonedDateTime.ofInstant(moment, zone));
    }

    /**
     * One of the engine's names, as pages call it.
     *
     * @param family what its kind of name is listed under
     * @param name the name
     * @return the message {@code family.NAME}
     */
    public String of(String family, Enum<?> name) {
        return messages.getMessage(family + "." + name.name(), new Object[0], Locale.UK);
    }

    /**
     * The phases that a relationship goes through.
     *
     * @return all of them, in their order
     */
    public List<RelationshipPhase> phases() {
        return List.of(RelationshipPhase.values());
    }
}
