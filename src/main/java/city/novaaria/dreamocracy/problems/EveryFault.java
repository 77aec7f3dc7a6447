package city.novaaria.dreamocracy.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells everything that is wrong with a body at once: reading it ends at the first value of a wrong type. */
@ControllerAdvice
class EveryFault extends RequestBodyAdviceAdapter {

    /** Nobody mends more at a time. */
    private static final int MOST_FAULTS = 50;

    private final JsonMapper json;
    private final Validator validator;

    EveryFault(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    /** Keeps what was sent, whose length is bounded, so that it can be read again. */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        return new Sent(message.getBody().readAllBytes(), message.getHeaders(), type);
    }

    /** Reads once more without each value that cannot be read, and checks the bounds of what is left. */
    List<FieldError> in(Sent sent) {
        List<FieldError> faults = new ArrayList<>();
        try {
            JsonNode body = json.readTree(sent.bytes);
            while (faults.size() < MOST_FAULTS) {
                try {
                    Object read = json.readValue(json.treeAsTokens(body), json.constructType(sent.type));
                    faults.addAll(outsideOf(faults, broken(read)));
                    return faults;
                } catch (ValueInstantiationException incomplete) {
                    return faults;
                } catch (DatabindException | InputCoercionException mismatch) {
                    faults.add(ProblemAdvice.fault(mismatch));
                    if (!without(body, mismatch.getPath())) {
                        return faults;
                    }
                }
            }
        } catch (JacksonException malformed) {
            // nothing more can be said of it
        }
        return faults;
    }

    private List<FieldError> broken(Object read) {
        if (!(read instanceof List<?> elements)) {
            return broken("", read);
        }
        return IntStream.range(0, elements.size())
                .filter(index -> elements.get(index) != null)
                .boxed()
                .flatMap(index -> broken("/" + index, elements.get(index)).stream())
                .toList();
    }

    private List<FieldError> broken(String place, Object read) {
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(read, "body");
        validator.validate(read, result);
        return ProblemAdvice.bodyErrors(place, result.getAllErrors());
    }

    /** What is missing only because it could not be read is no fault of its own. */
    private static List<FieldError> outsideOf(List<FieldError> faults, List<FieldError> broken) {
        return broken.stream()
                .filter(bound ->
                        faults.stream().noneMatch(fault -> (fault.pointer() + "/").startsWith(bound.pointer() + "/")))
                .toList();
    }

    /** Takes the value out, or makes it null in a list, so that the places of the others stay; false if it is all of it. */
    private static boolean without(JsonNode body, List<Reference> path) {
        JsonNode parent = body;
        for (int i = 0; i < path.size(); i++) {
            Reference step = path.get(i);
            boolean last = i == path.size() - 1;
            if (parent instanceof ObjectNode fields && step.getPropertyName() != null) {
                if (last) {
                    return fields.remove(step.getPropertyName()) != null;
                }
                parent = fields.path(step.getPropertyName());
            } else if (parent instanceof ArrayNode list && step.getIndex() >= 0 && step.getIndex() < list.size()) {
                if (last) {
                    boolean already = list.get(step.getIndex()).isNull();
                    list.setNull(step.getIndex());
                    return !already;
                }
                parent = list.get(step.getIndex());
            } else {
                return false;
            }
        }
        return false;
    }

    /** A body that is kept while it is read. */
    static final class Sent implements HttpInputMessage {

        private final byte[] bytes;
        private final HttpHeaders headers;
        private final Type type;

        private Sent(byte[] bytes, HttpHeaders headers, Type type) {
            this.bytes = bytes;
            this.headers = headers;
            this.type = type;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
