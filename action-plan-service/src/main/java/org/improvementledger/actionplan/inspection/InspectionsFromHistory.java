package org.improvementledger.actionplan.inspection;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Loads the aggregate inside the asking command's unit of work. */
@Component
class InspectionsFromHistory implements RecordedInspections {

    private final Repository<Inspection> inspections;

    InspectionsFromHistory(Repository<Inspection> inspections) {
        this.inspections = inspections;
    }

    @Override
    public Optional<Set<UUID>> findingsOf(UUID inspectionId) {
        try {
            Aggregate<Inspection> inspection = inspections.load(inspectionId.toString());
            return inspection.invoke(found -> found.isRecorded() ? Optional.of(found.findings()) : Optional.empty());
        } catch (AggregateNotFoundException none) {
            return Optional.empty();
        }
    }
}
