package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.objections.Objection.Action;
import city.novaaria.dreamocracy.objections.Objection.ActionRef;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes what to call for a remedy: the handlers say which method and path an operation id stands for. */
@JacksonComponent
class WriteAction extends ValueSerializer<Action> {

    private final Supplier<Map<String, Endpoint>> endpoints;

    /** The handlers are asked for at the first remedy only, because they are made after what writes JSON. */
    WriteAction(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.endpoints = SingletonSupplier.of(() -> endpoints(handlers.getObject()));
    }

    private record Endpoint(RequestMethod method, String path) {}

    @Override
    public void serialize(Action action, JsonGenerator json, SerializationContext context) {
        context.writeValue(json, reference(action.remedy(), action.subject()));
    }

    private ActionRef reference(Remedy remedy, Subject subject) {
        Endpoint endpoint = endpoints.get().get(remedy.operation());
        if (endpoint == null) {
            throw new IllegalStateException("the API has no operation " + remedy.operation());
        }
        String path = endpoint.path()
                .replace("{" + variable(subject.kind()) + "}", subject.id().toString());
        return new ActionRef(remedy.by(), remedy.operation(), endpoint.method().name(), path);
    }

    private static String variable(Subject.Kind kind) {
        return switch (kind) {
            case SESSION -> "sessionId";
            case ENROLLMENT -> "enrollmentId";
            case PARTICIPANT -> "participantId";
            case FEAR -> "fearId";
            case DREAMSCAPE_VERSION -> "versionId";
        };
    }

    private static Map<String, Endpoint> endpoints(RequestMappingHandlerMapping handlers) {
        Map<String, Endpoint> byOperation = new HashMap<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            Operation operation = handler.getMethodAnnotation(Operation.class);
            if (operation != null) {
                byOperation.put(operation.operationId(), endpoint(mapping));
            }
        });
        return Map.copyOf(byOperation);
    }

    private static Endpoint endpoint(RequestMappingInfo mapping) {
        return new Endpoint(
                mapping.getMethodsCondition().getMethods().iterator().next(),
                mapping.getPatternValues().iterator().next());
    }
}
