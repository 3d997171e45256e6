package org.improvementledger.events;

import java.util.UUID;

/**
 * A file of spend was taken in whole; its lines follow.
 *
 * @param sha256 of the file, in hexadecimal
 * @param bytes the file's size
 */
@EventType(name = "budget.spend-import-started")
public record SpendImportStarted(UUID importId, String fileName, String sha256, long bytes)
        implements SpendImportEvent {}
