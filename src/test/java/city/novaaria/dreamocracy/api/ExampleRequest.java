package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A documented example as it is sent, to be changed in one way or another; the body is JSON or text. */
record ExampleRequest(
        String method, String target, @Nullable Object body, Map<String, String> headers) {

    Answer by(Client caller) {
        return caller.send(method, target, body, headers);
    }

    String path() {
        return target.split("\\?", 2)[0];
    }

    ExampleRequest to(String otherTarget) {
        return new ExampleRequest(method, otherTarget, body, headers);
    }

    ExampleRequest asking(String query) {
        return to(target + (target.contains("?") ? "&" : "?") + query);
    }

    ExampleRequest saying(@Nullable Object otherBody) {
        return new ExampleRequest(method, target, otherBody, headers);
    }

    ExampleRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ExampleRequest(method, target, body, more);
    }

    ExampleRequest without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new ExampleRequest(method, target, body, fewer);
    }
}
