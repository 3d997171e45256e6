package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.improvementledger.chassis.testkit.MultipartForm;

/** Files of evidence, sent as a program sends them. */
final class Uploads {

    private Uploads() {}

    static byte[] pdf(String what) {
        return ("%PDF-1.7\n% " + what + "\n1 0 obj\n<<>>\nendobj\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @param fields names and values in turn; they stand behind the file, where a program may put them */
    static HttpRequest.Builder request(
            PlanService service, String token, String path, String name, byte[] bytes, String... fields) {
        MultipartForm form = new MultipartForm().file(name, bytes);
        for (int place = 0; place < fields.length; place += 2) {
            form.field(fields[place], fields[place + 1]);
        }
        return service.request(path)
                .header("Content-Type", MultipartForm.TYPE)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
    }

    static HttpResponse<String> sent(
            PlanService service, String token, String path, String name, byte[] bytes, String... fields) {
        return service.send(request(service, token, path, name, bytes, fields));
    }

    /** Has every file hashed now. */
    static void check(PlanService service) {
        HttpResponse<String> checked = service.postAs(service.administrator(), "/api/evidence/checks", "");
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(PlanService.json(checked).get("failed").asInt()).isZero();
    }
}
