package city.novaaria.dreamocracy.charter;

/** Whether people are awake or asleep while they dream together. */
public enum Modality {
    AWAKE,
    ASLEEP
}
