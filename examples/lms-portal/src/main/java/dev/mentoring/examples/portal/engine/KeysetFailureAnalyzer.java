package dev.mentoring.examples.portal.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot say in words, not in a stack trace, why the portal did not start. */
final class KeysetFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeysetException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeysetException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
