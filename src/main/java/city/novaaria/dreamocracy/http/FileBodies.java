package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes a body that is a file, in each of the media types that its handler takes. */
final class FileBodies {

    /** Lines, and no other control characters. */
    private static final String TEXT = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]+$";

    private static final int LONGEST_TEXT = 256 * 1024;

    private FileBodies() {}

    static RequestBody of(HandlerMethod handler) {
        Content content = new Content();
        RequestMapping mapping = Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class));
        Stream.of(mapping.consumes()).forEach(type -> content.addMediaType(type, new MediaType().schema(schema(type))));
        return new RequestBody().content(content).required(true);
    }

    private static Schema<?> schema(String type) {
        Schema<?> schema = new JsonSchema();
        schema.addType("string");
        schema.additionalProperties(false);
        return type.startsWith("text/")
                ? schema.maxLength(LONGEST_TEXT).pattern(TEXT)
                : schema.maxLength(FileRequest.MOST_BYTES).format("binary");
    }
}
