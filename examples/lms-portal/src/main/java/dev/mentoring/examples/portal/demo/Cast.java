package dev.mentoring.examples.portal.demo;

import dev.mentoring.examples.portal.people.Duty;
import dev.mentoring.examples.portal.people.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The people to try the portal as. */
public final class Cast {
    /** Everybody's password. */
    public static final String PASSWORD = "demo";

    static final String PROGRAMME = "engineering";

    static final Person MARIA = participant("maria-7f3a", "Maria Keller", "Europe/Berlin");
    static final Person BEN = participant("ben-2c91", "Ben Okafor", "Europe/London");
    static final Person AIKO = participant("aiko-90d2", "Aiko Tanaka", "Asia/Tokyo");
    static final Person PRIYA = new Person(
            "priya-5d08",
            "Priya Raman",
            "priya@example.org",
            ZoneId.of("Europe/London"),
            Duty.COORDINATOR,
            Optional.of(PROGRAMME));
    static final Person OLU = new Person(
            "olu-11b4", "Olu Adeyemi", "olu@example.org", ZoneId.of("Europe/London"), Duty.OPERATOR, Optional.empty());

    /** Whom the login page offers. */
    public static final List<ToTry> TO_TRY = List.of(
            new ToTry(MARIA.name(), "mentors Ben, in their fourth session, and others", MARIA.email()),
            new ToTry(BEN.name(), "is mentored by Maria", BEN.email()),
            new ToTry(AIKO.name(), "has been asked to be mentored, and has not answered yet", AIKO.email()),
            new ToTry(PRIYA.name(), "coordinates the programme, and reads nothing that is said", PRIYA.email()),
            new ToTry(OLU.name(), "keeps the platform running: its health and its figures", OLU.email()));

    private static final List<String> OTHERS = List.of(
            "Tomas Lind",
            "Ruth Asante",
            "Ines Duarte",
            "Noah Peters",
            "Lena Fischer",
            "Omar Haddad",
            "Grace Liu",
            "Pavel Novak",
            "Sofia Rossi",
            "Ivan Petrov",
            "Mei Chen",
            "Jonas Berg",
            "Amina Diallo",
            "Lucas Martin",
            "Hana Sato",
            "Peter Brown",
            "Elif Kaya",
            "Diego Ramos",
            "Nora Walsh",
            "Kofi Mensah",
            "Zoe Laurent",
            "Viktor Horak");

    private Cast() {}

    /**
     * Somebody to try the portal as.
     *
     * @param name their name
     * @param who what they see
     * @param email what they log in with
     */
    public record ToTry(String name, String who, String email) {}

    /** The others, whose pairs make up the programme. */
    static List<Person> others() {
        return OTHERS.stream()
                .map(name -> participant(firstName(name) + "-demo", name, "Europe/London"))
                .toList();
    }

    static List<Person> everybody() {
        return Stream.concat(Stream.of(MARIA, BEN, AIKO, PRIYA, OLU), others().stream())
                .toList();
    }

    private static Person participant(String id, String name, String zone) {
        return new Person(
                id, name, firstName(name) + "@example.org", ZoneId.of(zone), Duty.PARTICIPANT, Optional.empty());
    }

    private static String firstName(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }
}
