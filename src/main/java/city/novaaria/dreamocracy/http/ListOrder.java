package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.annotations.media.Schema;

/** In which order a list is asked for that takes both a {@link PageAsk} and a {@link SoonestFirst}; only one of them counts. */
@Schema(description = "In which order a list comes.")
public enum ListOrder {
    NEWEST_FIRST,
    SOONEST_FIRST;

    /** The parameter that says it. */
    static final String PARAMETER = "sort";
}
