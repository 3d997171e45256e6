package org.improvementledger.money.spendimport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import may take.
 *
 * @param largestFile the most bytes that a file may have
 * @param linesPerTransaction lines that are recorded, or explained, in one transaction
 * @param poll how often an instance looks for an import that nobody works on
 * @param abandonedAfter how long the pieces of a file that never arrived whole are kept
 * @param keepRejects how long rejected lines can be downloaded after the import finished: a financial year's audit by default
 */
@ConfigurationProperties("ledger.money.imports")
public record ImportSettings(
        @DefaultValue("100MB") DataSize largestFile,
        @DefaultValue("500") int linesPerTransaction,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("1d") Duration abandonedAfter,
        @DefaultValue("730d") Duration keepRejects) {

    /** Bytes of the file that are in memory at once. */
    static final int PIECE = 256 * 1024;

    /** Characters of one line, its quoted line breaks included: many times what its columns may hold. */
    static final int LONGEST_LINE = 20_000;
}
