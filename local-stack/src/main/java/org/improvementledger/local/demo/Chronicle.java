package org.improvementledger.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened by its date. However the parts of the story are told, they are recorded in this order, so that what a board had before it is what was known
 * by then.
 */
final class Chronicle {

    private final List<Step> steps = new ArrayList<>();

    private record Step(LocalDate on, Runnable telling) {}

    /** Of the same date, what is put down first is told first. */
    void on(String date, Runnable telling) {
        steps.add(new Step(LocalDate.parse(date), telling));
    }

    void tell() {
        steps.sort(Comparator.comparing(Step::on));
        steps.forEach(step -> step.telling().run());
    }
}
