package city.novaaria.dreamocracy.kernel;

import org.hibernate.boot.model.source.spi.AttributePath;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.stereotype.Component;

/** Names the column of an id after the field that holds it: {@code sessionId} is {@code session_id}. */
@Component
class IdColumns extends SpringImplicitNamingStrategy {

    @Override
    protected String transformAttributePath(AttributePath path) {
        AttributePath field = path.getParent();
        return path.getProperty().equals("value") && !field.isRoot() ? field.getProperty() : path.getProperty();
    }
}
