import org.jspecify.annotations.NullMarked;

/** The mentoring model, its rules and what a host needs to run it. */
@NullMarked
module dev.mentoring.core {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.mentoring.rule;

    opens dev.mentoring.rule to
            com.fasterxml.jackson.databind;
}
