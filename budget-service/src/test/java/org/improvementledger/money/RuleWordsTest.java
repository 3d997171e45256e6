package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.improvementledger.chassis.testkit.RuleWords;
import org.junit.jupiter.api.Test;

/** Each rule is a problem type, and its page must say what it means. */
class RuleWordsTest {

    @Test
    void everyRuleIsExplainedInTheMessages() throws IOException {
        assertThat(RuleWords.used())
                .as(
                        "rules in the sources; each needs a line rules.<name>=<what it means> in messages/service.properties")
                .isNotEmpty()
                .isSubsetOf(RuleWords.explained());
    }
}
