package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;

import org.improvementledger.events.MeasureAmended;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeasureLinked;
import org.improvementledger.events.MeasureRetired;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnlinked;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;

/** What happened to measures, in sentences. */
final class MeasureSentences {

    private final ThingsCalled names;

    private final SmallFigures figures;

    MeasureSentences(ThingsCalled names, SmallFigures figures) {
        this.names = names;
        this.figures = figures;
    }

    /** Without a full stop. */
    String of(MeasureEvent event) {
        return switch (event) {
            case MeasureDefined e -> "The measure “%s” was defined".formatted(e.title());
            case MeasureAmended e ->
                "%s was put better: %s".formatted(capitalised(names.named("the measure", e.measureId())), e.reason());
            case MeasureTargetSet e ->
                "The target of %s is %s from %s: %s"
                        .formatted(
                                names.named("the measure", e.measureId()),
                                e.target(),
                                day(e.effectiveFrom()),
                                e.reason());
            case MeasureLinked e ->
                "%s shows whether %s works"
                        .formatted(
                                capitalised(names.named("the measure", e.measureId())),
                                names.named("the action", e.actionId()));
            case MeasureUnlinked e ->
                "%s no longer stands for %s: %s"
                        .formatted(
                                capitalised(names.named("the measure", e.measureId())),
                                names.named("the action", e.actionId()),
                                e.reason());
            case ReadingRecorded e ->
                "%s was read for %s to %s: %s%s"
                        .formatted(
                                capitalised(names.named("the measure", e.measureId())),
                                day(e.periodFrom()),
                                day(e.periodTo()),
                                figures.figures(e.measureId(), e.numerator(), e.denominator()),
                                Wording.after(": ", e.note()));
            case ReadingRestated e ->
                "A reading of %s was restated as %s: %s"
                        .formatted(
                                names.named("the measure", e.measureId()),
                                figures.figures(e.measureId(), e.numerator(), e.denominator()),
                                e.reason());
            case MeasureRetired e ->
                "%s is read no longer from %s: %s"
                        .formatted(
                                capitalised(names.named("the measure", e.measureId())), day(e.retiredOn()), e.reason());
        };
    }
}
