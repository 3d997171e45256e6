package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A meeting of the board from its arrangement to what is done after it, as the server writes the pages. */
class MeetingPagesTest {

    private static final PlanService SERVICE = PlanService.shared();
    private static final MockMvc PAGES = SERVICE.pages();

    @Test
    void aMeetingIsArrangedHeldAndFollowedUp() throws Exception {
        Story story = SERVICE.story();
        String meeting = fill(
                "board-chair",
                "/plans/" + story.plan() + "/meetings/new",
                Map.of("title", "Safeguarding Improvement Board", "meetsOn", "12 June 2019"));
        assertThat(read("/meetings?plan=" + story.plan())).contains("12 June 2019", "Arranged", meeting);
        fill("board-chair", meeting + "/papers/new", Map.of("title", "Performance in May 2019"));
        fill(
                "board-chair",
                meeting + "/holding",
                Map.of(
                        "heldOn", "12/6/2019",
                        "attended", "Chair of the improvement board\nPrincipal social worker",
                        "apologies", "Director of children's services"));
        fill(
                "board-chair",
                meeting + "/ratings/new",
                Map.of(
                        "actionId",
                        story.action().toString(),
                        "rating",
                        "amber",
                        "note",
                        "Until the third cohort is trained"));
        fill("board-chair", meeting + "/decisions/new", Map.of("text", "Supervision is audited every quarter"));
        fill(
                "board-chair",
                meeting + "/actions/new",
                Map.of("text", "Bring the audit", "owner", "Principal social worker", "dueOn", "10 July 2019"));
        String page = read(meeting);
        assertThat(page)
                .contains("Meeting of 12 June 2019", "Held", "Performance in May 2019", "Amber")
                .contains("Until the third cohort is trained", "Supervision is audited every quarter")
                .contains("Bring the audit", "Overdue", "(apologies)");
        assertThat(page).doesNotContain("/done");
        String done = SERVICE.read("/api" + meeting).at("/actions/0/id").asString();
        fill("improvement-lead", meeting + "/actions/" + done + "/done", Map.of("doneOn", "8 July 2019"));
        assertThat(read(meeting)).contains("8 Jul 2019").doesNotContain("Overdue");
    }

    @Test
    void whoAttendedCannotHaveSentApologies() throws Exception {
        Story story = SERVICE.story();
        String meeting = fill(
                "improvement-lead",
                "/plans/" + story.plan() + "/meetings/new",
                Map.of("title", "Board", "meetsOn", "12 June 2019"));
        long before = SERVICE.events();
        assertThat(confirm(
                                "improvement-lead",
                                meeting + "/holding",
                                Map.of("heldOn", "12 June 2019", "attended", "Director", "apologies", "Director"))
                        .getContentAsString())
                .contains("Director cannot both have attended and sent apologies.");
        assertThat(confirm(
                                "improvement-lead",
                                meeting + "/papers/new",
                                Map.of("title", "Performance", "link", "javascript:alert(1)"))
                        .getContentAsString())
                .contains("Give an address that begins with https://");
        assertThat(SERVICE.events()).isEqualTo(before);
    }

    @Test
    void onlyTheChairIsOfferedToSpeakForTheBoard() throws Exception {
        Story story = SERVICE.story();
        String meeting = fill(
                "improvement-lead",
                "/plans/" + story.plan() + "/meetings/new",
                Map.of("title", "Board", "meetsOn", "12 June 2019"));
        fill("improvement-lead", meeting + "/holding", Map.of("heldOn", "12 June 2019", "attended", "Director"));
        assertThat(page("improvement-lead", meeting)).contains("/papers/new").doesNotContain("/ratings/new");
        assertThat(page("board-chair", meeting)).contains("/ratings/new");
        assertThat(PAGES.perform(by("improvement-lead", get(meeting + "/ratings/new")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    /** @return where it leads */
    private static String fill(String role, String path, Map<String, String> answers) throws Exception {
        MockHttpServletResponse answer = confirm(role, path, answers);
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private static MockHttpServletResponse confirm(String role, String path, Map<String, String> answers)
            throws Exception {
        MockHttpServletRequestBuilder request = by(role, post(path + "/confirmation"))
                .param("idempotencyKey", UUID.randomUUID().toString());
        answers.forEach(request::param);
        return PAGES.perform(request).andReturn().getResponse();
    }

    private static String read(String path) throws Exception {
        return page("auditor", path);
    }

    private static String page(String role, String path) throws Exception {
        MockHttpServletResponse answer =
                PAGES.perform(by(role, get(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static MockHttpServletRequestBuilder by(String role, MockHttpServletRequestBuilder request) {
        return request.with(csrf())
                .with(oidcLogin()
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role))
                        .idToken(token -> token.claim("roles", List.of(role)).subject(role)));
    }
}
