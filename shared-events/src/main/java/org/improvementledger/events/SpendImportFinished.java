package org.improvementledger.events;

import java.util.UUID;

/**
 * Every line of the file is either recorded or explained.
 *
 * @param alreadyRecorded lines that were there, the same, before
 * @param rejected lines with a reason against them
 */
@EventType(name = "budget.spend-import-finished")
public record SpendImportFinished(UUID importId, int lines, int recorded, int alreadyRecorded, int rejected)
        implements SpendImportEvent {}
