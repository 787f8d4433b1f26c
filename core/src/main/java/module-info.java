import org.jspecify.annotations.NullMarked;

/** The mentoring model, its rules and what a host needs to run it. */
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
    exports dev.mentoring.goal;
    exports dev.mentoring.action;
    exports dev.mentoring.session;
    exports dev.mentoring.event;
    exports dev.mentoring.relationship;
    exports dev.mentoring.view;
    exports dev.mentoring.store;
    exports dev.mentoring.json;

    opens dev.mentoring.rule to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.participant to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.agreement to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.goal to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.action to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.session to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.event to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.relationship to
            com.fasterxml.jackson.databind;
    opens dev.mentoring.json to
            com.fasterxml.jackson.databind;
}
