package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Term;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Strength;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRevision;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Draws the arguments of commands: always valid values, mostly ones that make sense in the world as it is. */
final class Draws {
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "+05:30", "Z")
            .map(ZoneId::of)
            .toList();

    private static final List<Rule> POLICY_RULES = Stream.of(Rule.values())
            .filter(rule -> rule.strength() == Strength.POLICY)
            .toList();

    private final Random random;
    private final World world;
    private final Instant now;

    Draws(Random random, World world, Instant now) {
        this.random = random;
        this.world = world;
        this.now = now;
    }

    /** The id under which a command is reached: mostly a live one, else a finished or a fresh one. */
    Object entity(Command command) {
        MentoringRelationship live = world.live();
        if (command.entity() == SessionId.class) {
            boolean fresh = command.name().equals("propose");
            boolean finished =
                    Set.of("correct", "amendRecord", "attach", "detach").contains(command.name());
            List<SessionId> past =
                    world.finishedSessions().stream().map(Session::id).toList();
            List<SessionId> open = live.sessions().stream().map(Session::id).toList();
            List<SessionId> likely = finished && chance(60) ? past : open;
            return id(likely(command, likely), past, new SessionId(fresh("s")), fresh);
        }
        if (command.entity() == GoalId.class) {
            List<GoalId> open = live.goals().stream().map(SmartGoal::id).toList();
            List<GoalId> past =
                    world.finishedGoals().stream().map(SmartGoal::id).toList();
            return id(
                    likely(command, open),
                    past,
                    new GoalId(fresh("g")),
                    command.name().equals("draft"));
        }
        if (command.entity() == ActionId.class) {
            List<ActionId> past =
                    world.finishedActions().stream().map(Action::id).toList();
            return id(likely(command, actions()), past, new ActionId(fresh("a")), false);
        }
        return "";
    }

    /** What is taken back is taken from where something is. */
    private <T> List<T> likely(Command command, List<T> ids) {
        List<T> holding =
                ids.stream().filter(id -> !world.attachedTo(id).isEmpty()).toList();
        boolean back = command.name().equals("detach") || command.name().equals("attach") && chance(20);
        return back && !holding.isEmpty() ? holding : ids;
    }

    Object[] arguments(Command command, Object entity, Actor actor) {
        return Stream.of(command.method().getGenericParameterTypes())
                .map(type -> argument(type, command, entity, actor))
                .toArray();
    }

    private Object argument(Type type, Command command, Object entity, Actor actor) {
        return switch (type.getTypeName().replaceAll("[a-z.]+\\.", "")) {
            case "int" -> command.name().equals("giveRating") ? 1 + random.nextInt(5) : revision(command, entity);
            case "SessionId" -> named(command);
            case "ReflectionId" -> reflection(command, actor);
            case "String" -> text();
            case "EndReason" -> oneOf(List.of(EndReason.values()));
            case "CancelReason" -> oneOf(List.of(CancelReason.values()));
            case "Role" -> chance(95) ? oneOf(List.of(Role.MENTOR, Role.MENTEE)) : Role.MENTOR;
            case "Set<Role>" -> missing();
            case "Set<ActionId>" -> chance(80) ? Set.copyOf(actions()) : some(actions());
            case "List<String>" -> List.of(text(), text());
            case "Meeting" -> command.name().equals("logHeld") ? heldMeeting(entity) : meeting();
            case "MentoringAgreement" -> agreement();
            case "MentoringPolicy" -> policy();
            case "Disclosure" -> disclosure();
            case "SelfAssessment" -> new SelfAssessment(List.of(text()), List.of(text()));
            case "ObjectivesReview" -> review();
            case "List<ProposedSession>" -> series();
            case "List<SessionRevision>" -> revisions();
            case "NewAction" -> newAction();
            case "SessionObjectives" -> objectives();
            case "Preparation" ->
                chance(60) ? Preparation.topics(text()) : new Preparation(List.of(text()), List.of(text()));
            case "ConversationStage" -> oneOf(List.of(ConversationStage.values()));
            case "Resource" -> resource(command, entity);
            case "SessionRecord" -> new RecordDraws(random, world, now).record();
            case "Outcome" -> outcome(actor);
            case "GoalDefinition" -> new GoalDraws(random, world, now).definition();
            case "Opportunity" -> new GoalDraws(random, world, now).opportunity();
            case "Observation" -> new GoalDraws(random, world, now).observation((GoalId) entity);
            default -> throw new IllegalStateException("no value is drawn yet for a parameter of " + type);
        };
    }

    private int revision(Command command, Object entity) {
        RelationshipBody body = world.live().body();
        Negotiated<?> negotiated = command.name().endsWith("Policy") ? body.policy() : body.agreement();
        if (entity instanceof SessionId id && world.live().session(id).isPresent()) {
            Session session = world.live().session(id).orElseThrow();
            negotiated = command.name().endsWith("Objectives") ? session.objectives() : session.meeting();
        } else if (entity instanceof GoalId id && world.live().goal(id).isPresent()) {
            SmartGoal goal = world.live().goal(id).orElseThrow();
            negotiated = command.name().endsWith("Achieved") ? goal.achievement() : goal.definition();
        }
        return chance(90) ? negotiated.lastRevision() : random.nextInt(4);
    }

    /** A session that is named in a command of one's own: a rating is mostly of a closed one. */
    private SessionId named(Command command) {
        List<SessionId> past = world.finishedSessions().stream()
                .filter(session -> session.record().isPresent() || chance(10))
                .map(Session::id)
                .toList();
        List<SessionId> open = world.live().sessions().stream().map(Session::id).toList();
        boolean ofThePast = command.name().endsWith("Rating") || chance(20);
        return id(ofThePast ? past : open, past, new SessionId(fresh("s")), false);
    }

    private ReflectionId reflection(Command command, Actor actor) {
        List<ReflectionId> written = world.own(actor).stream()
                .filter(Reflection.class::isInstance)
                .map(content -> ((Reflection) content).id())
                .toList();
        boolean fresh = command.name().equals("writeReflection") && chance(70);
        return id(written, written, new ReflectionId(fresh("r")), fresh);
    }

    private Set<Role> missing() {
        return oneOf(List.of(EnumSet.of(Role.MENTOR), EnumSet.of(Role.MENTEE), EnumSet.of(Role.MENTOR, Role.MENTEE)));
    }

    /** Mostly ahead; now and then when another session is. */
    private Meeting meeting() {
        List<Session> others = world.live().sessions();
        if (!others.isEmpty() && chance(6)) {
            return oneOf(others).currentMeeting();
        }
        return meetingAt(now.plus(Duration.ofMinutes(chance(92) ? random.nextInt(60_000) : -random.nextInt(3_000))));
    }

    /** What is logged of a planned session is mostly its own meeting. */
    private Meeting heldMeeting(Object entity) {
        Optional<Meeting> planned = world.live().session((SessionId) entity).map(Session::currentMeeting);
        return planned.filter(meeting -> chance(60))
                .orElseGet(() -> meetingAt(now.minus(Duration.ofMinutes(chance(95) ? random.nextInt(5_000) : -90))));
    }

    private Meeting meetingAt(Instant start) {
        ZoneId zone = chance(80) ? world.live().zone() : oneOf(ZONES);
        LocalDateTime local = LocalDateTime.ofInstant(start, zone);
        Duration length = Duration.ofMinutes(15 + random.nextInt(120));
        return chance(50) ? Meeting.inPerson(local, zone, length, text()) : Meeting.online(local, zone, length, text());
    }

    MentoringAgreement agreement() {
        boolean usual = chance(80);
        return MentoringAgreement.builder()
                .sessionLength(Duration.ofMinutes(usual ? 60 + random.nextInt(61) : 15 + random.nextInt(400)))
                .sessions(usual ? 3 + random.nextInt(4) : 1 + random.nextInt(20))
                .cadence(Cadence.everyDays(usual ? 28 + random.nextInt(15) : 1 + random.nextInt(100)))
                .logistics(new Logistics(
                        oneOf(List.of(MeetingMode.values())),
                        oneOf(ZONES),
                        Optional.of(text()).filter(note -> chance(50))))
                .confidentialityExtension(Optional.of(text()).filter(extension -> chance(50)))
                .furtherGroundRules(chance(50) ? List.of(text(), text()) : List.of())
                .term(Optional.of(term()).filter(term -> chance(50)))
                .visibility(chance(70) ? Visibility.of(world.live().body().policyInForce()) : visibility())
                .build();
    }

    private Term term() {
        LocalDate first = world.live().dayOf(now);
        Optional<LocalDate> midway = Optional.of(first.plusDays(90)).filter(day -> chance(50));
        Optional<LocalDate> last = Optional.of(first.plusDays(170)).filter(day -> chance(50));
        return new Term(first, first.plusDays(180), midway, last);
    }

    private Visibility visibility() {
        return chance(50) ? Visibility.metadataOnly() : Visibility.withRatingsOverGroups();
    }

    private MentoringPolicy policy() {
        MentoringPolicy seen = world.live().body().policyInForce().toBuilder()
                .ratingsOverGroups(chance(60))
                .build();
        Rule any = oneOf(POLICY_RULES);
        return chance(70) ? seen : seen.with(any, oneOf(List.of(Enforcement.values())));
    }

    private Disclosure disclosure() {
        LocalDate day = world.live().dayOf(now).minusDays(chance(80) ? random.nextInt(40) : -1);
        return new Disclosure(oneOf(List.of(DisclosureGround.values())), text(), text(), day);
    }

    private ObjectivesReview review() {
        List<GoalId> agreed = world.live().agreedGoals();
        List<GoalId> reviewed = chance(85) ? agreed : List.copyOf(some(agreed));
        return new ObjectivesReview(
                chance(70) ? ObjectivesReview.Kind.FINAL : ObjectivesReview.Kind.MIDWAY,
                text(),
                reviewed.stream()
                        .map(goal -> new ObjectivesReview.GoalReview(goal, text()))
                        .toList());
    }

    private List<ProposedSession> series() {
        Meeting first = meeting();
        int count = 1 + random.nextInt(chance(95) ? 4 : 60);
        return Stream.iterate(0, n -> n < count, n -> n + 1)
                .map(n -> new ProposedSession(
                        new SessionId(fresh("s")),
                        first.movedTo(first.startsLocally().plusHours(n * (chance(95) ? 24L : 0L)))))
                .toList();
    }

    private List<SessionRevision> revisions() {
        List<SessionRevision> open = world.live().sessions().stream()
                .filter(session -> session.meeting().proposal().isPresent())
                .map(session ->
                        new SessionRevision(session.id(), session.meeting().lastRevision()))
                .filter(session -> chance(70))
                .toList();
        return open.isEmpty() ? List.of(new SessionRevision(new SessionId(fresh("s")), 1)) : open;
    }

    private NewAction newAction() {
        ActionId id = chance(95) || actions().isEmpty() ? new ActionId(fresh("a")) : oneOf(actions());
        NewAction action = NewAction.of(id, text()).ownedBy(oneOf(List.of(Role.MENTOR, Role.MENTEE)));
        return chance(60) ? action.dueOn(world.live().dayOf(now).plusDays(random.nextInt(40))) : action;
    }

    private SessionObjectives objectives() {
        List<GoalId> agreed = world.live().agreedGoals();
        SessionObjectives one = agreed.isEmpty() || chance(40)
                ? SessionObjectives.of(text())
                : SessionObjectives.of(text(), oneOf(agreed));
        return chance(30) ? one.and(new SessionObjective(text(), Optional.empty())) : one;
    }

    /** What is taken back mostly is there, what is attached often is not. */
    private Resource resource(Command command, Object entity) {
        List<SharedResource> attached = world.attachedTo(entity);
        if (!attached.isEmpty() && chance(command.name().equals("detach") ? 95 : 40)) {
            return oneOf(attached).resource();
        }
        return chance(50)
                ? Resource.ofNote(text(), text())
                : new Resource(text(), Optional.of(text()), Optional.of(text()).filter(note -> chance(50)));
    }

    private Outcome outcome(Actor actor) {
        return switch (random.nextInt(3)) {
            case 0 -> new Outcome.Held();
            case 1 -> new Outcome.Missed(missing());
            default ->
                new Outcome.Cancelled(
                        world.live()
                                .pair()
                                .roleOf(actor.id())
                                .filter(Role::isParty)
                                .orElse(Role.MENTOR),
                        oneOf(List.of(CancelReason.values())),
                        chance(50),
                        Optional.of(text()).filter(note -> chance(50)));
        };
    }

    private List<ActionId> actions() {
        return world.live().actions().stream().map(Action::id).toList();
    }

    private <T> T id(List<T> open, List<T> past, T fresh, boolean wantsFresh) {
        List<T> likely = wantsFresh ? List.of(fresh) : open;
        int die = random.nextInt(100);
        if (die < 90 && !likely.isEmpty()) {
            return oneOf(likely);
        }
        List<T> unlikely = die % 2 == 0 ? past : open;
        return unlikely.isEmpty() ? fresh : oneOf(unlikely);
    }

    private <T> Set<T> some(List<T> from) {
        Set<T> some = new HashSet<>(from);
        some.removeIf(element -> chance(30));
        return some;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String text() {
        return "secret " + random.nextInt(1_000) + (chance(10) ? " \uD83D\uDE00 é \"quoted\" \n line" : "");
    }

    String fresh(String kind) {
        return kind + "-" + Long.toHexString(random.nextLong());
    }
}
