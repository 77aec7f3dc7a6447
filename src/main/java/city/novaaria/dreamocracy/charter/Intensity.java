package city.novaaria.dreamocracy.charter;

/** How strong an experience is, from an ambient evening (I1) to the extreme (I5). */
public enum Intensity {
    I1,
    I2,
    I3,
    I4,
    I5;

    public boolean isAtLeast(Intensity other) {
        return compareTo(other) >= 0;
    }

    public boolean isAbove(Intensity other) {
        return compareTo(other) > 0;
    }

    /** One step further; beyond the strongest there is none. */
    public Intensity next() {
        return switch (this) {
            case I1 -> I2;
            case I2 -> I3;
            case I3 -> I4;
            case I4, I5 -> I5;
        };
    }
}
