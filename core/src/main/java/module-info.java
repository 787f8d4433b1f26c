import org.jspecify.annotations.NullMarked;

/**
 * An embeddable mentoring engine: mentoring relationships, their sessions, SMART goals and actions, with the rules of good
 * mentoring practice kept and what the pair says kept between them.
 *
 * <p>Start here:
 *
 * <ul>
 *   <li>{@link dev.mentoring.store.Mentoring} is the door: propose, change, ask why not, view, read the journal.
 *   <li>{@link dev.mentoring.relationship.PartyCommands} is what mentor and mentee can do,
 *       {@link dev.mentoring.relationship.CoordinatorCommands} what whoever runs the programme can.
 *   <li>{@link dev.mentoring.rule.Rule} states every rule, with its source.
 * </ul>
 *
 * <pre>{@code
 * var mentoring = Mentoring.over(new InMemoryMentoringStore()).build();
 * var pair = mentoring.propose(Actor.participant("maria-7f3a"), proposal).relationship();
 * mentoring.change(pair, Actor.participant("ben-2c91"), me -> me.acceptAgreement(1));
 * }</pre>
 */
@NullMarked
module dev.mentoring.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.mentoring.rule;
    exports dev.mentoring.participant;
    exports dev.mentoring.agreement;
    exports dev.mentoring.resource;
    exports dev.mentoring.goal;
    exports dev.mentoring.action;
    exports dev.mentoring.session;
    exports dev.mentoring.author;
    exports dev.mentoring.event;
    exports dev.mentoring.relationship;
    exports dev.mentoring.guidance;
    exports dev.mentoring.view;
    exports dev.mentoring.store;
    exports dev.mentoring.json;

    opens dev.mentoring.rule to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.participant to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.agreement to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.resource to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.goal to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.action to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.session to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.author to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.event to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.relationship to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.json to
            com.fasterxml.jackson.databind;
}
