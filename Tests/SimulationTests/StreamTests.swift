import Simulation
import Statistics
import Testing

@Suite struct StreamTests {
  @Test("Philox gives the published words")
  func philox() {
    let zeros = Philox.words(of: .init(0, 0, 0, 0), key: (0, 0))
    #expect(
      zeros
        == .init(
          0x1655_4D9E_CA36_314C,
          0xDB20_FE9D_672D_0FDC,
          0xD7E7_72CE_E186_176B,
          0x7E68_B68A_EC7B_A23B
        )
    )
    let digits = Philox.words(
      of: .init(
        0x243F_6A88_85A3_08D3,
        0x1319_8A2E_0370_7344,
        0xA409_3822_299F_31D0,
        0x082E_FA98_EC4E_6C89
      ),
      key: (0x4528_21E6_38D0_1377, 0xBE54_66CF_34E9_0C6C)
    )
    #expect(
      digits
        == .init(
          0xA528_F454_03E6_1D95,
          0x38C7_2DBD_566E_9788,
          0xA5A1_610E_72FD_18B5,
          0x57BD_43B5_E52B_7FE6
        )
    )
  }

  @Test("a stream depends on its purpose, entity and replication, and on nothing else")
  func streams() {
    let family = StreamFamily(seed: 7, replication: 3)
    var first = family.stream("service", entity: 12)
    var again = family.stream("service", entity: 12)
    let words = (0..<10).map { _ in first.next() }
    #expect(words == (0..<10).map { _ in again.next() })
    var others = [
      family.stream("service", entity: 13), family.stream("arrival", entity: 12),
      family.stream("service", entity: 12, part: 1),
      StreamFamily(seed: 8, replication: 3).stream("service", entity: 12),
      StreamFamily(seed: 7, replication: 4).stream("service", entity: 12),
    ]
    for index in others.indices {
      #expect(Set((0..<10).map { _ in others[index].next() }).isDisjoint(with: words))
    }
  }

  @Test("antithetic numbers add up to 1 exactly")
  func antithetic() {
    var plain = StreamFamily(seed: 1).stream("patience")
    var twin = StreamFamily(seed: 1, isAntithetic: true).stream("patience")
    for _ in 0..<1_000 {
      let number = plain.uniform()
      #expect(number > 0 && number < 1)
      #expect(number + twin.uniform() == 1)
    }
  }

  @Test(
    "times have the mean and the variance that they say",
    arguments: [
      RandomTime.constant(3), .uniform(1, 5), .exponential(mean: 2), .stages(4, each: 0.5),
      .mixture(0.3, 1, 4), .lognormal(logMean: 0.2, logDeviation: 0.5),
      .observed([1, 2, 2, 7]),
    ]
  )
  func moments(time: RandomTime) {
    var stream = StreamFamily(seed: 99).stream("time")
    var moments = Moments()
    for _ in 0..<20_000 { moments.add(time.draw(from: &stream)) }
    let error = 4 * (time.variance / 20_000).squareRoot() + 1e-12
    #expect(abs(moments.mean - time.mean) < error)
    #expect(abs(moments.variance - time.variance) <= 0.1 * time.variance)
  }

  @Test("fitted times have the variation asked for; nonsense is refused")
  func shapes() throws {
    let lognormal = try RandomTime.lognormal(mean: 12, squaredVariation: 0.3)
    #expect(abs(lognormal.mean - 12) < 1e-12)
    #expect(abs(lognormal.squaredVariation - 0.3) < 1e-12)
    let mixture = try RandomTime.mixture(mean: 5, squaredVariation: 3)
    #expect(abs(mixture.mean - 5) < 1e-12)
    #expect(abs(mixture.squaredVariation - 3) < 1e-12)
    #expect(throws: InvalidParameter.self) { try RandomTime.mixture(mean: 5, squaredVariation: 0) }
    #expect(throws: InvalidParameter.self) { try RandomTime.observed([]).validated("service") }
    #expect(throws: InvalidParameter.self) { try RandomTime.uniform(3, 1).validated("service") }
    #expect(try RandomTime.observed([3, 1]).validated("service") == .observed([1, 3]))
  }
}
