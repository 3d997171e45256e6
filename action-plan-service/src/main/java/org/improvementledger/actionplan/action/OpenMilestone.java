package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;

/** A milestone that is still to be reached. */
public record OpenMilestone(UUID id, String title, LocalDate dueOn) {}
