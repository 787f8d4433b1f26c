package dev.mentoring.examples.portal.calendar;

import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * What a calendar should show of a session: when, where and with whom, and nothing of what it is about. It is an invitation
 * to what both have agreed and, once that is called off, its cancellation.
 *
 * <p>The mentor stands as the organiser, whoever proposed: a calendar takes no other organiser for an event it knows.
 */
final class Invitation {
    private static final ProdId PORTAL = new ProdId("-//dev.mentoring//LMS portal//EN");

    private final Session session;
    private final Meeting meeting;
    private final Visit visit;

    private Invitation(Session session, Visit visit) {
        this.session = session;
        this.meeting = session.currentMeeting();
        this.visit = visit;
    }

    /** Empty for a time that was never agreed: there is nothing to come to yet. */
    static Optional<Invitation> to(Session session, Visit visit) {
        return session.meeting().inForce().map(agreed -> new Invitation(session, visit));
    }

    Method method() {
        return isCancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
    }

    /** Not judged by ical4j, which asks its registry of zones for that; {@link CalendarZone} says why not. */
    String text() {
        try {
            StringWriter text = new StringWriter();
            new CalendarOutputter(false).output(calendar(), text);
            return Folded.of(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Calendar calendar() {
        CalendarZone zone = CalendarZone.of(meeting);
        List<CalendarComponent> components = Stream.<CalendarComponent>concat(
                        zone.definition().stream(), Stream.of(event(zone)))
                .toList();
        return new Calendar(
                new PropertyList(List.of(PORTAL, ImmutableVersion.VERSION_2_0, method())),
                new ComponentList<>(components));
    }

    /** A length rather than an end, which a clock change during the session would make ambiguous. */
    private VEvent event(CalendarZone zone) {
        return new VEvent(new PropertyList(List.of(
                new Uid(session.id().value()),
                new DtStamp(visit.view().readAt()),
                new Sequence(sequence()),
                zone.start(),
                new Duration(meeting.duration()),
                new Summary("Mentoring session " + session.number() + " with "
                        + visit.other().name()),
                new Location(where()),
                status(),
                ImmutableClazz.PRIVATE,
                new Organizer(names(visit.mentor()), address(visit.mentor())),
                attendee(visit.mentor(), Role.CHAIR),
                attendee(visit.mentee(), Role.REQ_PARTICIPANT))));
    }

    /** The revision in force rises with each new time; how the session came out, and each correction of that, come after. */
    private int sequence() {
        return session.meeting().revisionInForce() + session.outcomes().size();
    }

    private Status status() {
        return isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private boolean isCancelled() {
        return session.status() == SessionStatus.CANCELLED;
    }

    private String where() {
        return Stream.concat(meeting.place().stream(), meeting.link().stream())
                .map(Invitation::printable)
                .collect(Collectors.joining("\n"));
    }

    /** A calendar's text holds line breaks and no other control characters. */
    private static String printable(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }

    private static Attendee attendee(Person person, Role role) {
        return new Attendee(
                new ParameterList(List.of(new Cn(person.name()), role, PartStat.ACCEPTED)), address(person));
    }

    private static ParameterList names(Person person) {
        return new ParameterList(List.of(new Cn(person.name())));
    }

    private static URI address(Person person) {
        try {
            return new URI("mailto", person.email(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address of the platform is none", e);
        }
    }
}
