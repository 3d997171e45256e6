package org.improvementledger.chassis.eventstore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in a paragraph, and not in a stack trace, why a recovery was refused. */
class RecoveryRefusedAnalyzer extends AbstractFailureAnalyzer<RecoveryRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RecoveryRefusedException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Nothing was served. When the cause is away, give the same command again: it goes on where it stood.",
                cause);
    }
}
