package org.improvementledger.audit.questions;

import java.util.List;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.Coded;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.CompletionRefused;
import org.improvementledger.events.CompletionVerified;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;

/** What one person must not do both of: two duties for money, two for completion. */
public enum Duty implements Coded {
    PROPOSES(
            "proposed",
            Told.types(List.of(
                    AllocationProposed.class,
                    AllocationCorrected.class,
                    VirementProposed.class,
                    CarryForwardProposed.class))),
    APPROVES(
            "approved or rejected",
            Told.types(List.of(
                    AllocationApproved.class,
                    AllocationRejected.class,
                    VirementApproved.class,
                    VirementRejected.class,
                    CarryForwardApproved.class,
                    CarryForwardRejected.class))),
    SHOWS("showed", Told.types(List.of(MilestoneReached.class, EvidenceAttached.class, CompletionProposed.class))),
    VERIFIES("verified or refused", Told.types(List.of(CompletionVerified.class, CompletionRefused.class)));

    private final String word;

    private final List<String> types;

    Duty(String word, List<String> types) {
        this.word = word;
        this.types = types;
    }

    /** What somebody with this duty did. */
    String word() {
        return word;
    }

    /** The types of the events that do it. */
    List<String> types() {
        return types;
    }

    /** Whether it decides what the other of the two asks for. */
    boolean decides() {
        return this == APPROVES || this == VERIFIES;
    }
}
