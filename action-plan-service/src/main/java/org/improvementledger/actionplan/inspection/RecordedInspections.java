package org.improvementledger.actionplan.inspection;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other aggregates may ask about inspections while they decide: answered from the history, never from a read model. */
public interface RecordedInspections {

    /** The ids of the findings of an inspection; absent when there is no such inspection. */
    Optional<Set<UUID>> findingsOf(UUID inspectionId);
}
