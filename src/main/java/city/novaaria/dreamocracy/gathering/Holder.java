package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.sanctuary.CrewId;
import jakarta.persistence.Embeddable;

/** One of the crew who hold a gathering. */
@Embeddable
record Holder(CrewId crewId) {}
