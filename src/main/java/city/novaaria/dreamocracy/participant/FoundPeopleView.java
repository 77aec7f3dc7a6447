package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "FoundParticipants", description = "The people whom a search found.")
record FoundPeopleView(
        @Schema(description = "The search.", example = "01930000-0000-7000-8000-000000000990")
        SearchId id,

        @Schema(description = "At most 20 of them, by name.")
        List<ParticipantView> items,

        @Schema(description = "Whether there are others; more of the name finds them.", example = "false")
        boolean more) {

    @Override
    public String toString() {
        return "FoundPeopleView[" + id + "]";
    }

    static FoundPeopleView of(SearchPeople.Found found, Caller reader) {
        return new FoundPeopleView(
                found.search().id(),
                found.people().stream()
                        .map(person -> ParticipantView.of(person, reader))
                        .toList(),
                found.search().more());
    }
}
