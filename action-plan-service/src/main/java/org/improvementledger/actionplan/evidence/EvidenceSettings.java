package org.improvementledger.actionplan.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What evidence may be.
 *
 * @param largestFile the most bytes that a file may have; 20 MB are 20 × 1,024 × 1,024
 */
@ConfigurationProperties("ledger.evidence")
record EvidenceSettings(@DefaultValue("20MB") DataSize largestFile) {

    /** Bytes of a file that are in memory at once. */
    static final int PIECE = 1024 * 1024;
}
