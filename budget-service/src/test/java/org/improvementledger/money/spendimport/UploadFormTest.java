package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.chassis.testkit.MultipartForm;
import org.improvementledger.chassis.web.upload.FieldsBeforeFile;
import org.improvementledger.money.RunningMoney;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The form with the file as a browser sends it: its secret and its key are fields before the file, and never in its address. */
class UploadFormTest {

    private static final String GOOD =
            "reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category\n";

    private final MockHttpSession session = new MockHttpSession();

    private final MockMvc pages = MockMvcBuilders.webAppContextSetup(
                    (WebApplicationContext) RunningMoney.shared().context())
            .addFilters(RunningMoney.shared().context().getBean(FieldsBeforeFile.class))
            .apply(springSecurity())
            .build();

    private final String form = text(answer(get(SpendImportPages.FORM_ADDRESS)));

    @Test
    void theFormSendsItsSecretBeforeTheFileAndNotInItsAddress() {
        assertThat(form).contains("action=\"/spend/imports/new\"").doesNotContain("_csrf=", "idempotencyKey=");
        assertThat(form.indexOf("name=\"_csrf\"")).isPositive().isLessThan(form.indexOf("type=\"file\""));
        assertThat(form.indexOf("name=\"idempotencyKey\"")).isPositive().isLessThan(form.indexOf("type=\"file\""));
    }

    @Test
    void aFileWithTheSecretBeforeItIsTakenAndSentAgainIsTheSame() {
        MultipartForm body = whole(value("idempotencyKey"), "spend.csv", GOOD);
        MockHttpServletResponse taken = sent(body);
        assertThat(taken.getStatus()).as(text(taken)).isEqualTo(302);
        assertThat(taken.getRedirectedUrl()).startsWith("/spend/imports/");
        assertThat(sent(body).getRedirectedUrl()).isEqualTo(taken.getRedirectedUrl());
        assertThat(sent(whole(UUID.randomUUID().toString(), "spend.csv", GOOD)).getRedirectedUrl())
                .isNotEqualTo(taken.getRedirectedUrl());
    }

    @Test
    void withoutTheSecretBeforeItNothingOfTheFileIsTaken() {
        long before = RunningMoney.shared().events();
        assertThat(sent(new MultipartForm().file("spend.csv", GOOD)).getStatus())
                .isEqualTo(403);
        assertThat(sent(new MultipartForm().file("spend.csv", GOOD).field("_csrf", value("_csrf")))
                        .getStatus())
                .isEqualTo(403);
        assertThat(sent(new MultipartForm().field("_csrf", "guessed").file("spend.csv", GOOD))
                        .getStatus())
                .isEqualTo(403);
        assertThat(sent(new MultipartForm()
                                .field("_csrf", value("_csrf") + "x".repeat(10_000))
                                .file("spend.csv", GOOD))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(post(SpendImportPages.FORM_ADDRESS)
                                .contentType("multipart/form-data")
                                .content("no form"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(RunningMoney.shared().events()).isEqualTo(before);
    }

    @Test
    void aRefusedFileLeavesNoSecretInTheAddressAndGetsAnotherKey() {
        String sentKey = value("idempotencyKey");
        String refused = text(sent(whole(sentKey, "spend.csv", "no,columns\n")));
        assertThat(refused)
                .contains("The first line must hold the names of the columns", "action=\"/spend/imports/new\"")
                .doesNotContain("_csrf=", "idempotencyKey=", sentKey);
    }

    @Test
    void aFileThatNobodyChoseIsAskedFor() {
        assertThat(text(sent(whole(value("idempotencyKey"), "", "")))).contains("Choose a CSV file.");
        assertThat(text(sent(new MultipartForm()
                        .field("_csrf", value("_csrf"))
                        .field("idempotencyKey", value("idempotencyKey")))))
                .contains("Choose a CSV file.");
    }

    /** A form with its secret and a key, and then the file. */
    private MultipartForm whole(String key, String name, String content) {
        return new MultipartForm()
                .field("_csrf", value("_csrf"))
                .field("idempotencyKey", key)
                .file(name, content);
    }

    private String value(String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(form);
        assertThat(found.find()).as(field + " in " + form).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse sent(MultipartForm sent) {
        return answer(post(SpendImportPages.FORM_ADDRESS)
                .contentType(MultipartForm.TYPE)
                .content(sent.bytes()));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return pages.perform(request.session(session)
                            .with(oidcLogin()
                                    .idToken(token -> token.subject("finance-officer")
                                            .claim("roles", List.of("finance-officer"))
                                            .claim("capacities", List.of()))
                                    .authorities(new SimpleGrantedAuthority("ROLE_finance-officer"))))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
