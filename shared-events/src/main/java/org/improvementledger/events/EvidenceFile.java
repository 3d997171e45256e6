package org.improvementledger.events;

/**
 * A file that is evidence. Its bytes are kept beside the history, by their hash; the history holds what proves them.
 *
 * @param name as the sender called it, without its path
 * @param type the media type that its bytes show
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 */
public record EvidenceFile(String name, String type, long bytes, String sha256) {}
