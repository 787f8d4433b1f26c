package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a government changes the clocks, it is said what would move, and nothing moves. */
class RecomputeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneOffset ONE = ZoneOffset.ofHours(1);
    private static final ZoneOffset TWO = ZoneOffset.ofHours(2);
    private static final ZoneOffset NINE = ZoneOffset.ofHours(9);
    private static final ZoneOffset TEN = ZoneOffset.ofHours(10);
    private static final ZoneOffset ELEVEN = ZoneOffset.ofHours(11);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void whereWinterTimeStaysTheSummerMeetingsWouldStartLater() {
        Meeting january = at("2027-01-11T10:00", PARIS);
        Meeting august = at("2026-08-03T10:00", PARIS);
        Meeting july = at("2026-07-06T10:00", PARIS);
        List<MeetingShift> shifts = Meetings.recompute(List.of(january, august, july), zone -> ONE.getRules());
        assertThat(shifts)
                .containsExactly(
                        new MeetingShift(august, Instant.parse("2026-08-03T09:00:00Z")),
                        new MeetingShift(july, Instant.parse("2026-07-06T09:00:00Z")));
        assertThat(shifts).extracting(MeetingShift::by).containsOnly(HOUR);
        assertThat(august.startsAt()).isEqualTo(Instant.parse("2026-08-03T08:00:00Z"));
    }

    @Test
    void whereSummerTimeStaysTheWinterMeetingsWouldStartEarlier() {
        Meeting january = at("2027-01-11T10:00", PARIS);
        List<MeetingShift> shifts =
                Meetings.recompute(List.of(at("2026-07-06T10:00", PARIS), january), zone -> TWO.getRules());
        assertThat(shifts).containsExactly(new MeetingShift(january, Instant.parse("2027-01-11T08:00:00Z")));
        assertThat(shifts).extracting(MeetingShift::by).containsExactly(HOUR.negated());
    }

    @Test
    void aTimeThatIsNoLongerRepeatedOrSkippedIsTheOnlyOne() {
        Meeting repeated = at("2026-10-25T02:30", PARIS);
        Meeting skipped = at("2027-03-28T02:30", PARIS);
        assertThat(Meetings.recompute(List.of(repeated, skipped), zone -> ONE.getRules()))
                .as("the skipped one already starts when the clocks will show 02:30")
                .containsExactly(new MeetingShift(repeated, Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void aTimeInWhatBecomesAGapStartsAtTheSameInstant() {
        Meeting meeting = at("2027-05-02T02:30", TOKYO);
        ZoneRules springForward = rules(NINE, change("2027-05-02T02:00", NINE, TEN));
        assertThat(Meetings.recompute(List.of(meeting), zone -> springForward)).isEmpty();
    }

    @Test
    void aTimeInAGapIsReadWithTheOffsetBeforeIt() {
        Meeting meeting = at("2027-05-02T02:30", TOKYO);
        ZoneRules rules = rules(NINE, change("2027-01-03T02:00", NINE, TEN), change("2027-05-02T02:00", TEN, ELEVEN));
        List<MeetingShift> shifts = Meetings.recompute(List.of(meeting), zone -> rules);
        assertThat(shifts).containsExactly(new MeetingShift(meeting, Instant.parse("2027-05-01T16:30:00Z")));
        assertThat(LocalDateTime.ofInstant(shifts.get(0).wouldStartAt(), ELEVEN))
                .as("later by the gap")
                .isEqualTo("2027-05-02T03:30");
    }

    @Test
    void ofATimeThatBecomesRepeatedTheFirstIsMeant() {
        Meeting meeting = at("2027-10-03T02:30", TOKYO);
        ZoneRules summerTime =
                rules(NINE, change("2027-05-02T02:00", NINE, TEN), change("2027-10-03T03:00", TEN, NINE));
        assertThat(Meetings.recompute(List.of(meeting), zone -> summerTime))
                .containsExactly(new MeetingShift(meeting, meeting.startsAt().minus(HOUR)));
    }

    @Test
    void everyMeetingIsJudgedByTheRulesOfItsOwnZone() {
        Meeting paris = at("2026-07-06T10:00", PARIS);
        Meeting tokyo = at("2026-07-06T10:00", TOKYO);
        assertThat(Meetings.recompute(
                        List.of(tokyo, paris), zone -> zone.equals(PARIS) ? ONE.getRules() : zone.getRules()))
                .extracting(MeetingShift::meeting)
                .containsExactly(paris);
    }

    @Test
    void whatWasMadeBeforeTheRulesChangedWouldMoveToday() {
        Instant byWinterTime = Instant.parse("2026-07-06T09:00:00Z");
        Meeting stored = new Meeting(
                LocalDateTime.parse("2026-07-06T10:00"),
                PARIS,
                HOUR,
                byWinterTime,
                Optional.of("Library"),
                Optional.of("link"));
        Meeting madeToday = stored.movedTo(stored.startsLocally());
        assertThat(Meetings.recompute(List.of(madeToday, stored)))
                .containsExactly(new MeetingShift(stored, byWinterTime.minus(HOUR)));
        assertThat(stored.recomputed())
                .isEqualTo(madeToday)
                .isEqualTo(Meetings.recompute(List.of(stored)).get(0).recomputed());
        assertThat(stored.startsAt()).isEqualTo(byWinterTime);
    }

    private static Meeting at(String local, ZoneId zone) {
        return Meeting.inPerson(LocalDateTime.parse(local), zone, HOUR, "Library");
    }

    private static ZoneOffsetTransition change(String local, ZoneOffset before, ZoneOffset after) {
        return ZoneOffsetTransition.of(LocalDateTime.parse(local), before, after);
    }

    private static ZoneRules rules(ZoneOffset standard, ZoneOffsetTransition... changes) {
        return ZoneRules.of(standard, standard, List.of(), List.of(changes), List.of());
    }
}
