package city.novaaria.dreamocracy.charter;

/** How strong an experience is, from an ambient evening (I1) to the extreme (I5). */
public enum Intensity {
    I1,
    I2,
    I3,
    I4,
    I5;

    public boolean isAbove(Intensity other) {
        return compareTo(other) > 0;
    }
}
