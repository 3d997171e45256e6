package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody with a role who opens pages and answers forms, without a browser. */
final class Visitor {

    private final MockMvc pages;
    private final String role;

    Visitor(PlanService service, String role) {
        this.pages = service.pages();
        this.role = role;
    }

    MockHttpServletResponse open(String path) throws Exception {
        return pages.perform(as(get(path))).andReturn().getResponse();
    }

    /** A page that there must be. */
    String read(String path) throws Exception {
        MockHttpServletResponse answer = open(path);
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(200);
        return answer.getContentAsString();
    }

    /**
     * Confirms a form's answers.
     *
     * @param answers names and values in turn
     * @return where it leads
     */
    String confirm(String path, String... answers) throws Exception {
        MockHttpServletRequestBuilder request = as(post(path + "/confirmation"))
                .param("idempotencyKey", UUID.randomUUID().toString());
        for (int index = 0; index < answers.length; index += 2) {
            request.param(answers[index], answers[index + 1]);
        }
        MockHttpServletResponse answer = pages.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf())
                .with(oidcLogin()
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role))
                        .idToken(token -> token.claim("roles", List.of(role)).subject(role)));
    }
}
