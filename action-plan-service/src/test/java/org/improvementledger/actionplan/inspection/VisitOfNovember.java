package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;

/** A visit whose report came on 16 November 2020, with one finding. */
final class VisitOfNovember {

    static final UUID ID = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    static final LocalDate RECEIVED = LocalDate.of(2020, 11, 16);

    private VisitOfNovember() {}

    static InspectionRecorded recorded(InspectionKind kind) {
        return new InspectionRecorded(
                ID, kind, "ILACS 2018", RECEIVED.minusDays(30), RECEIVED.minusDays(29), RECEIVED, null, null);
    }

    static FindingRecorded finding(FindingKind kind) {
        return new FindingRecorded(ID, FINDING, kind, "Safety planning");
    }
}
