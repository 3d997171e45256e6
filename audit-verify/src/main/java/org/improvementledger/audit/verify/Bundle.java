package org.improvementledger.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.improvementledger.audit.log.EntryBundle;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * The entries under one tile, checked for what can be told without the others: each payload against its entry, each entry against the tile.
 *
 * @param hashes the entries' hashes, up to the first that is wrong
 * @param fault what is wrong first; null where nothing is
 */
record Bundle(
        Tile tile,
        List<byte[]> hashes,
        List<Item> items,
        @Nullable String fault) {

    /**
     * What is told by comparison with other entries.
     *
     * @param unlike the hash of the payload that was recorded, where the payload at hand is another; null where it is that one
     * @param erasure what this entry says was erased of another; null where it says nothing of the kind
     */
    record Item(
            long aggregateHigh,
            long aggregateLow,
            long sequence,
            byte[] time,
            byte @Nullable [] unlike,
            @Nullable ErasureTold erasure) {}

    static Bundle check(Export export, Tile tile, String service) {
        return new Checking(export, tile, service).run();
    }

    private static final class Checking {
        private final Export export;
        private final Tile tile;
        private final String service;
        private final TreeHasher hasher = new TreeHasher();
        private final EntryReader reader = new EntryReader();
        private final ArrayList<byte[]> hashes = new ArrayList<>(Tile.FULL);
        private final ArrayList<Item> items = new ArrayList<>(Tile.FULL);

        Checking(Export export, Tile tile, String service) {
            this.export = export;
            this.tile = tile;
            this.service = service;
        }

        private Bundle run() {
            long first = tile.index() * Tile.FULL;
            byte[] entryBytes = export.read(tile.entriesPath());
            byte[] payloadBytes = export.read(PayloadBundle.path(tile));
            if (entryBytes == null || payloadBytes == null) {
                String missing = entryBytes == null ? tile.entriesPath() : PayloadBundle.path(tile);
                return failed("Position " + first + " and what follows is missing: there is no " + missing + ".");
            }
            byte[] expected = export.read(tile.path());
            if (expected == null || expected.length != tile.width() * TreeHasher.BYTES) {
                return failed(
                        tile.path() + ", the hashes from position " + first + " on, is missing or has another length.");
            }
            List<byte[]> entries;
            List<byte[]> payloads;
            try {
                entries = EntryBundle.read(entryBytes);
                payloads = PayloadBundle.read(payloadBytes);
            } catch (IllegalArgumentException cut) {
                return failed("The entries or payloads from position " + first + " on cannot be read: "
                        + cut.getMessage() + ".");
            }
            return compared(first, entries, payloads, expected);
        }

        private Bundle compared(long first, List<byte[]> entries, List<byte[]> payloads, byte[] expected) {
            for (int index = 0; index < Math.min(entries.size(), tile.width()); index++) {
                String fault = fault(
                        first + index,
                        entries.get(index),
                        index < payloads.size() ? payloads.get(index) : null,
                        expected);
                if (fault != null) {
                    return failed(fault);
                }
            }
            if (entries.size() != tile.width() || payloads.size() != tile.width()) {
                return failed("From position " + (first + Math.min(entries.size(), tile.width())) + " on there are "
                        + entries.size() + " entries and " + payloads.size() + " payloads where " + tile.width()
                        + " belong.");
            }
            return new Bundle(tile, hashes, items, null);
        }

        private @Nullable String fault(long position, byte[] entry, byte @Nullable [] payload, byte[] expected) {
            try {
                reader.read(entry);
            } catch (IllegalArgumentException unreadable) {
                return "Position " + position + " is no entry: " + unreadable.getMessage() + ".";
            }
            if (reader.position() != position) {
                return "At position " + position + " is the entry of position " + reader.position()
                        + ": an entry was removed, inserted or moved.";
            }
            byte[] hash = hasher.leaf(entry);
            int at = hashes.size() * TreeHasher.BYTES;
            if (!Arrays.equals(hash, 0, TreeHasher.BYTES, expected, at, at + TreeHasher.BYTES)) {
                return "Position " + position + " does not have the hash that the tree has for it: its attributes or "
                        + tile.path() + " were altered.";
            }
            if (!reader.service().equals(service)) {
                return "Position " + position + " is an event of " + reader.service() + ", not of " + service + ".";
            }
            if (payload == null) {
                return "There is no payload at position " + position + ".";
            }
            boolean recorded = reader.hasDataHash(hasher.plain(payload));
            hashes.add(hash);
            items.add(new Item(
                    reader.subjectHigh(),
                    reader.subjectLow(),
                    reader.sequence(),
                    reader.time(),
                    recorded ? null : reader.dataHash(),
                    recorded && reader.isErasure() ? ErasureTold.of(payload) : null));
            return null;
        }

        private Bundle failed(String fault) {
            return new Bundle(tile, hashes, items, fault);
        }
    }
}
