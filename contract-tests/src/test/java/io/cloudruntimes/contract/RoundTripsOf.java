package io.cloudruntimes.contract;

import java.util.List;

/** A program that calls the operations of a service over each wire that has them, with an emitted server at the other end. */
final class RoundTripsOf {
    private RoundTripsOf() {}

    public static void main(String[] arguments) throws Throwable {
        WireRoundTripTest test = new WireRoundTripTest();
        try {
            List<WireRoundTripTest.Way> ways = WireRoundTripTest.ways()
                    .filter(way ->
                            Api.member(way.operation().id()).service().name().equals(arguments[0]))
                    .toList();
            for (WireRoundTripTest.Way way : ways) {
                test.bothEndsAreEqual(way);
                test.eachErrorIsTheSame(way);
                System.out.println(way);
            }
        } finally {
            WireRoundTripTest.stop();
        }
    }
}
