package org.improvementledger.actionplan.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.actionplan.board.PackRow;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of a frozen pack as it goes out: checked against its hash each time, and confined to what stands in it. */
final class FrozenPages {

    static final String PACK_ALTERED = "pack-altered";

    private static final Logger LOG = LoggerFactory.getLogger(FrozenPages.class);

    private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);

    private FrozenPages() {}

    /** @throws RuleRefusedException where the page is not what was frozen: what the board did not see is not shown as what it saw */
    static byte[] bytes(PackRow pack) {
        try {
            return pack.frozen().bytes();
        } catch (IllegalStateException altered) {
            LOG.error("The page of pack {} is not what was frozen", pack.id(), altered);
            throw new RuleRefusedException(
                    PACK_ALTERED,
                    "This pack is not what was frozen: its SHA-256 is not " + pack.sha256()
                            + ". It is kept in the audit trail; ask an administrator to rebuild the meetings.");
        }
    }

    static String text(PackRow pack) {
        return new String(bytes(pack), StandardCharsets.UTF_8);
    }

    /** Nothing but the page and the styles that stand in it (Content Security Policy Level 3, 2.3.1: hashes of inline styles). */
    static String policy(String html) {
        StringBuilder styles = new StringBuilder();
        Matcher style = STYLE.matcher(html);
        while (style.find()) {
            styles.append(" 'sha256-").append(digest(style.group(1))).append('\'');
        }
        return "default-src 'none'; style-src" + (styles.isEmpty() ? " 'none'" : styles)
                + "; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
