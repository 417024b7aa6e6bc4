import PracticeDomain
import Scenarios

extension ScenarioPage {
  /// Where each scenario hangs on one person, and who could step in.
  func robustness(_ markup: inout Markup) {
    guard let plan = comparison.base.plan else { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "Where it hangs on one person")
      section.element(
        "p",
        "Skills in use that one person alone holds; days of a role on which one person alone is on "
          + "duty in it; and how many who are qualified, employed and free could step in for a day "
          + "of a role, on average."
      )
      scenarios(&section)
      roles(plan.measures.robustness, &section)
      sizing(plan, &section)
    }
    markup.newLine()
  }

  private func scenarios(_ markup: inout Markup) {
    let shown = comparison.scenarios.filter { $0.plan != nil }
    markup.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        table.headings([
          "Scenario", "Held by one person alone", "Days with one alone", "Free to step in",
          "Days without",
        ])
        table.element("tbody") { body in
          for result in shown {
            guard let robustness = result.plan?.measures.robustness else { continue }
            body.element("tr") { row in
              row.element("th", ["scope": "row"], result.wanted.name)
              row.element("td", sole(robustness, result.wanted.practice))
              figures(robustness.roleDays, &row)
            }
          }
        }
      }
    }
    markup.newLine()
  }

  private func sole(_ robustness: Robustness, _ practice: Practice) -> String {
    let holders = robustness.soleHolders.map { holder in
      let skill = practice.skills.first { $0.id == holder.skill }?.name ?? holder.skill.text
      return "\(skill): \(practice.professional(holder.professional)?.name ?? "")"
    }
    return holders.isEmpty ? "none" : holders.joined(separator: "; ")
  }

  /// The roles of the base.
  private func roles(_ robustness: Robustness, _ markup: inout Markup) {
    let days = Dictionary(grouping: robustness.roleDays, by: \.role)
    let shown = practice.skills.filter { days[$0.id] != nil }
    markup.element("h3", "By role, “\(comparison.base.wanted.name)”")
    markup.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        table.headings([
          "Role", "On duty, on average", "Days with one alone", "Free to step in", "Days without",
        ])
        table.element("tbody") { body in
          for skill in shown {
            let days = days[skill.id] ?? []
            body.element("tr") { row in
              row.element("th", ["scope": "row"], skill.name)
              row.number(mean(days.map(\.onDuty.count)))
              figures(days, &row)
            }
          }
        }
      }
    }
    markup.newLine()
  }

  private func figures(_ days: [Robustness.RoleDay], _ row: inout Markup) {
    row.number("\(days.count { $0.onDuty.count == 1 }) of \(days.count)")
    row.number(mean(days.map(\.standby.count)))
    row.number(String(days.count(where: \.standby.isEmpty)))
  }

  private func mean(_ counts: [Int]) -> String {
    MeasureText.decimal(Double(counts.reduce(0, +)) / Double(max(1, counts.count)))
  }
}
