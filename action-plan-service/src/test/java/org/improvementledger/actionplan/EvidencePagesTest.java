package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.MultipartForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of evidence: the list, one piece of it, and the forms that attach and withdraw it. */
class EvidencePagesTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final MockMvc PAGES = SERVICE.pages();

    private static final String LEAD = "improvement-lead";

    private final Story story = SERVICE.story();

    private final String form = "/actions/" + story.action() + "/evidence/new";

    private static MockHttpServletResponse as(String role, MockHttpServletRequestBuilder request) throws Exception {
        return PAGES.perform(request.with(oidcLogin()
                        .idToken(token -> token.subject(role).claim("roles", List.of(role)))
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role))))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder sending(String path) {
        return post(path).with(csrf());
    }

    private static String read(String role, String path) throws Exception {
        MockHttpServletResponse answer = as(role, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(MultipartForm parts) throws Exception {
        return as(LEAD, sending(form).contentType(MultipartForm.TYPE).content(parts.bytes()));
    }

    private static MultipartForm whole(String title, String milestone) {
        return new MultipartForm()
                .field("idempotencyKey", UUID.randomUUID().toString())
                .field("title", title)
                .field("milestoneId", milestone);
    }

    private String attached(String title, byte[] bytes) throws Exception {
        MockHttpServletResponse answer =
                sent(whole(title, story.milestone().toString()).file("minutes.pdf", bytes));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(302);
        String page = String.valueOf(answer.getRedirectedUrl());
        assertThat(page).startsWith("/evidence/");
        return page;
    }

    @Test
    void aFileIsAttachedOnItsFormAndShownWithItsHash() throws Exception {
        assertThat(read(LEAD, form))
                .contains("Attach a file", "Training and support for social workers", "First cohort trained")
                .contains("Up to 20 MB: PDF")
                .doesNotContain("_csrf=");
        String page = attached("Minutes of June", Uploads.pdf(UUID.randomUUID().toString()));
        assertThat(read(LEAD, page))
                .contains("Minutes of June", "minutes.pdf", "PDF, 1 KB", "Milestone: First cohort trained")
                .contains("Download the file", "Withdraw this evidence")
                .containsPattern("[0-9a-f]{64}");
        String action = "/actions/" + story.action();
        assertThat(read(LEAD, action)).contains("Minutes of June", "minutes.pdf", "attach a link");
        assertThat(read("auditor", action))
                .contains("Minutes of June")
                .doesNotContain("attach a link", "Evidence damaged");
        assertThat(read("auditor", page)).contains("Minutes of June").doesNotContain("Withdraw this evidence");
        MockHttpServletResponse file = as("auditor", get(page + "/file"));
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void whatIsWrongWithAFileIsSaidBesideItAndWhatWasTypedStays() throws Exception {
        long events = SERVICE.events();
        String milestone = story.milestone().toString();
        assertThat(text(sent(whole("Minutes", milestone).file("", ""))))
                .contains("There is a problem", "href=\"#file\"", "Choose a file.", "value=\"Minutes\"");
        assertThat(text(sent(whole("Minutes", milestone).file("minutes.pdf", "MZ\u0090 a program"))))
                .contains("The file is of a kind that is not taken.");
        assertThat(text(sent(whole("Minutes", milestone).file("minutes.pdf", ""))))
                .contains("The file is empty.");
        assertThat(text(sent(whole("About 943 476 5919", milestone).file("minutes.pdf", Uploads.pdf("x")))))
                .contains("id=\"title-error\"", "an NHS number");
        assertThat(text(sent(whole("Large", milestone).file("large.pdf", new byte[20 * 1024 * 1024 + 1]))))
                .contains("The file must be 20 MB or smaller");
        assertThat(SERVICE.events()).isEqualTo(events);
    }

    @Test
    void pressedTwiceItIsAttachedOnce() throws Exception {
        MultipartForm parts = whole("Minutes", "").file("minutes.pdf", Uploads.pdf("pressed twice"));
        MockHttpServletResponse first = sent(parts);
        long events = SERVICE.events();
        assertThat(sent(parts).getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(SERVICE.events()).isEqualTo(events);
    }

    @Test
    void aLinkIsAttachedAndWithdrawnOnForms() throws Exception {
        String link = "/actions/" + story.action() + "/evidence/link";
        assertThat(text(as(LEAD, sending(link).param("title", "Standards").param("link", "javascript:alert(1)"))))
                .contains("Enter an address that begins with https:// or http://");
        MockHttpServletResponse done = as(
                LEAD,
                sending(link + "/confirmation")
                        .param("title", "Standards")
                        .param("link", "https://council.example/standards")
                        .param("milestoneId", "")
                        .param("idempotencyKey", UUID.randomUUID().toString()));
        String page = String.valueOf(done.getRedirectedUrl());
        assertThat(read(LEAD, page))
                .contains("https://council.example/standards")
                .doesNotContain("Download");
        MockHttpServletResponse withdrawn = as(
                LEAD,
                sending(page + "/withdrawal/confirmation")
                        .param("reason", "It was a draft")
                        .param("idempotencyKey", UUID.randomUUID().toString()));
        assertThat(withdrawn.getRedirectedUrl()).isEqualTo(page);
        assertThat(read(LEAD, page))
                .contains("it counts no longer", "It was a draft")
                .doesNotContain("Withdraw this evidence");
    }

    @Test
    void theListIsFilteredSortedAndDownloaded() throws Exception {
        String mark = UUID.randomUUID().toString();
        byte[] bytes = Uploads.pdf(mark);
        String page = attached("Audit of " + mark, bytes);
        SERVICE.attachLink(story.action());
        assertThat(read("auditor", "/evidence?action=" + story.action())).contains("2 files and links", "Minutes");
        String sha256 = SERVICE.read("/api" + page).at("/file/sha256").asString();
        for (String filter : List.of("q=AUDIT of " + mark, "sha256=" + sha256.substring(0, 20))) {
            assertThat(read("auditor", "/evidence?" + filter)).contains("1 file or link", "Audit of " + mark);
        }
        assertThat(read("auditor", "/evidence?sort=-title&which=counting&action=" + story.action()))
                .contains("2 files and links");
        assertThat(read("auditor", "/evidence.csv?action=" + story.action()))
                .contains("Audit of " + mark + ",minutes.pdf,application/pdf," + bytes.length + "," + sha256)
                .contains("https://council.example/minutes");
        assertThat(read("auditor", "/evidence?q=nothing like it")).contains("Nothing fits this filter.");
    }

    @Test
    void aDamagedFileIsFlaggedAndNotHandedOut() throws Exception {
        String page = attached("Register", Uploads.pdf(UUID.randomUUID().toString()));
        SERVICE.context()
                .getBean(JdbcClient.class)
                .sql("delete from evidence.piece where content = (select content from evidence.file where sha256 = ?)")
                .param(SERVICE.read("/api" + page).at("/file/sha256").asString())
                .update();
        Uploads.check(SERVICE);
        assertThat(read(LEAD, page))
                .contains("The bytes of this file are missing.", "Attach the same file again to mend it.")
                .doesNotContain("Download the file");
        assertThat(read(LEAD, "/evidence?which=missing&action=" + story.action()))
                .contains("1 file or link", "Missing");
        assertThat(as(LEAD, get(page + "/file")).getStatus()).isEqualTo(409);
        assertThat(read("auditor", "/actions/" + story.action())).contains("Evidence damaged", "Register", "Missing");
    }
}
