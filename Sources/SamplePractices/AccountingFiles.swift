// Written by `make samples` from instances/accounting; edit the files there.

extension SamplePractice {
  static let accountingFiles = [
    File(
      name: "README.md",
      text: ##"""
        # Penhallow & Drey

        An accounting office of nine, and an agency, plan the last week of the filing
        season: self-assessment returns are due on Sunday 31 January 2027 (Taxes
        Management Act 1970, section 8).

        The story of this week:

        - Hamid is ill on Wednesday and Thursday, the two days on which five preparers
          are wanted. Long days, the agency or a gap: the prices decide.
        - Sunniva prepares returns until Wednesday; then her authorisation as a preparer
          ends, and she reviews only.
        - Each reviewer carries three preparers at any time, so reviewers set the pace.
        - Dylan is at a wedding on the weekend of the deadline. Somebody answers the
          clients' help line, and nobody is alone in the building.
        - Joss has worked three weekends this season already, Kit one.
        - Joss and Kit have half a day of study a week in their training contracts.
          Nothing covers it, and in this week it costs.

        | file | what it holds |
        | --- | --- |
        | `practice.yaml` | the office, its shifts, contracts and rules |
        | `staff.csv` | who works here, on which contract, with which skills |
        | `leave.csv`, `requests.csv` | time away, and wishes |
        | `cover.csv` | how many are wanted, day by day |
        | `history.csv` | who worked when in the week before |

        Prices are in pence. The law's limits are hard; everything else has a price. The
        week has a proven optimum of GBP 1598.00, found in under a second:
        `praxis roster instances/accounting --engine exact`.

        """##
    ),
    File(
      name: "client-requests.csv",
      text: ##"""
        id,client,service,windows,urgency,target,usual
        m1,c-01,meeting,Tue 09:00-17:30,accounts,,sunniva
        m2,c-02,meeting,Tue 13:30-17:30,accounts,,sunniva
        m3,c-03,meeting,Thu 09:00-17:30,accounts,,sunniva
        m4,c-04,meeting,Mon 09:00-17:30,accounts,,petra
        m5,c-05,meeting,Thu 13:30-17:30,accounts,,sunniva
        m6,c-06,meeting,Tue 09:00-12:30,accounts,,sunniva
        o1,c-11,onboarding,Thu-Fri 08:00-14:00,accounts,,
        o2,c-12,onboarding,Thu-Fri 08:00-14:00,accounts,,
        o3,c-13,onboarding,Thu-Fri 08:00-14:00,accounts,,
        o4,c-14,onboarding,Tue-Fri 08:00-14:00,accounts,,

        """##
    ),
    File(
      name: "cover.csv",
      text: ##"""
        id,days,shifts,role,minimum,preferred,maximum
        returns-early,Mon-Tue,day; long,preparer,3,,
        returns,Wed-Fri,day; long,preparer,5,,
        signing,Mon-Fri,day; long,reviewer,2,,
        evening-signing,Thu-Fri,long,reviewer,1,,
        evening-returns,Thu-Fri,long,preparer,2,,
        counter,Mon-Fri,day,intake,,1,1
        boxes,Mon-Thu,scan,intake,1,,1
        deadline,Sat-Sun,weekend,preparer,2,3,
        deadline-signing,Sat-Sun,weekend,reviewer,1,,
        questions,Sat-Sun,help-line,,1,,1

        """##
    ),
    File(
      name: "history.csv",
      text: ##"""
        date,professional,shift,role
        2027-01-18,greta,day,preparer
        2027-01-19,greta,day,preparer
        2027-01-20,greta,day,preparer
        2027-01-21,greta,long,preparer
        2027-01-22,greta,day,preparer
        2027-01-20,hamid,day,preparer
        2027-01-21,hamid,day,preparer
        2027-01-22,hamid,long,preparer
        2027-01-22,joss,day,preparer
        2027-01-23,joss,weekend,preparer
        2027-01-24,joss,weekend,preparer
        2027-01-22,sunniva,long,reviewer
        2027-01-23,petra,weekend,reviewer

        """##
    ),
    File(
      name: "leave.csv",
      text: ##"""
        professional,from,until,part,reason
        dylan,2027-01-30,2027-01-31,,wedding
        hamid,2027-01-27,2027-01-28,,influenza
        lena,2027-01-25,2027-01-25,09:00-12:00,dentist

        """##
    ),
    File(
      name: "matters.csv",
      text: ##"""
        id,name,effort,staff,review,reviewer,block,deadline,urgency,late-price
        ret-01,Return of Abbot,4h,preparer,2h,reviewer,2h,2027-01-31,return,
        ret-02,Return of Brandt,4h,preparer,2h,reviewer,2h,2027-01-31,return,
        ret-03,Return of Castle Hotel,6h,preparer,2h,reviewer,2h,2027-01-31,return,
        ret-04,Return of Dunmore,3h,preparer,2h,reviewer,2h,2027-01-31,return,
        ret-05,Return of Eyre,3h,preparer,1h,reviewer,2h,2027-01-31,return,
        ret-06,Return of Farrow,8h,preparer,1h,reviewer,2h,2027-01-31,return,
        ret-07,Return of Gale,4h,preparer,1h,reviewer,2h,2027-01-31,return,
        ret-08,Return of Hobbs,4h,preparer,1h,reviewer,2h,2027-01-31,return,
        ret-09,Return of Ibbotson,8h,preparer,2h,reviewer,2h,2027-01-31,return,
        ret-10,Return of Jago Boats,6h,preparer,2h,reviewer,2h,2027-01-31,return,
        ret-11,Return of Keast,6h,preparer,1h,reviewer,2h,2027-01-31,return,
        ret-12,Return of Lugg,8h,preparer,1h,reviewer,2h,2027-01-31,return,
        acc-1,Accounts of Castle Hotel,10h,preparer,2h,reviewer,2h,2027-01-29,accounts,

        """##
    ),
    File(
      name: "practice.yaml",
      text: ##"""
        # yaml-language-server: $schema=../schema/practice.schema.json
        # Penhallow & Drey: an accounting office in the last week of the filing season.
        #
        # Self-assessment returns are due on Sunday 31 January. Everything in the week
        # bends to that: overtime, Saturday, and help from an agency. Money is in pence.
        version: 1

        practice:
          name: Penhallow & Drey
          time-zone: Europe/London
          currency: GBP
          week-start: Mon

        horizon:
          from: 2027-01-25
          weeks: 1

        sites:
          - {id: quay, name: Quay Street office}

        rooms:
          - {id: floor, name: Open floor, site: quay, capacity: 8, features: [desk]}
          - {id: meeting, name: Meeting room, site: quay, features: [private]}

        # The scanner that reads clients' boxes of receipts: one at a time.
        equipment:
          - {id: scanner, name: Document scanner, quantity: 1, room: floor}

        skills:
          - {id: preparer, name: Preparing returns}
          - {id: reviewer, name: Reviewing and signing returns}
          - {id: intake, name: Client intake}

        shifts:
          - id: day
            name: Day
            start: 09:00
            end: 17:30
            breaks: 60 min unpaid
            roles: [preparer, reviewer, intake]
            days: Mon-Fri
            tags: [weekday]
          - id: long
            name: Long day
            start: 09:00
            end: 20:00
            breaks: 60 min unpaid
            roles: [preparer, reviewer]
            days: Mon-Fri
            tags: [weekday, late]
          - id: scan
            name: Scanning
            start: 08:00
            end: 14:00
            breaks: [15 min paid after 3h]
            roles: intake
            days: Mon-Fri
            tags: [weekday]
          - id: weekend
            name: Deadline weekend
            start: 09:30
            end: 16:00
            breaks: 30 min unpaid
            roles: [preparer, reviewer]
            days: Sat-Sun
            tags: [weekend]
          - id: help-line
            name: Client help line
            start: 12:00
            end: 18:00
            roles: [reviewer, intake]
            days: Sat-Sun
            tags: [weekend]
          # Half a day of study, which no cover asks for: it is protected time.
          - id: study
            name: Study
            start: 09:00
            end: 13:00
            days: Tue-Thu
            tags: [study]

        contracts:
          - {id: partner, name: Partner}
          - {id: full, name: Full time, weekly-hours: 37h30, hourly-pay: 2400}
          - {id: junior, name: Junior, weekly-hours: 37h30, hourly-pay: 1500}
          - {id: half, name: Part time, weekly-hours: 22h30, weekly-days: 3, hourly-pay: 1600}
          - {id: agency, name: Agency}

        professionals: {from: staff.csv}
        leave: {from: leave.csv}
        requests: {from: requests.csv}
        cover: {from: cover.csv}

        # The appointment book: `praxis book`. Returns are matters with hours of work, a
        # review by somebody else, and the deadline of Sunday.
        book:
          grid: 30 min
          urgencies:
            - {id: return, unserved-price: 9000, late-price: 4000}
            - {id: accounts, unserved-price: 3000, late-price: 500}
          balance-price: 300

        services:
          - {id: meeting, name: Client meeting, length: 60 min, staff: [reviewer], room: [private], fee: 18000}
          - id: onboarding
            name: Papers brought in
            fee: 4000
            phases:
              - {name: talk, length: 30 min, staff: [intake], room: [private]}
              - {name: scan, length: 30 min, gap: 0 min to 60 min, staff: [intake], room: {places: floor}, equipment: scanner}

        client-requests: {from: client-requests.csv}
        matters: {from: matters.csv}

        history:
          known-from: 2027-01-18
          assignments: {from: history.csv}
          balances:
            - {professional: greta, balance: weekends, amount: 2}
            - {professional: hamid, balance: weekends, amount: 1}
            - {professional: joss, balance: weekends, amount: 3}
            - {professional: kit, balance: weekends, amount: 1}

        rules:
          - rule: cover
            shortage-price: 50000
            preference-price: 5000
            excess-price: 2000
          - {rule: requests, price: 2000}
          - rule: rest
            minimum: 11h
            source: Working Time Regulations 1998, regulation 10
          # A day and a night without work in the week, the deadline notwithstanding.
          - rule: weekly-rest
            minimum: 35h
            source: Working Time Regulations 1998, regulations 10 and 11
          - rule: hours
            id: weekly-limit
            maximum: 48h
            source: Working Time Regulations 1998, regulation 4, kept in every week
          - rule: hours
            id: contract-hours
            who: {contracts: [full, junior, half]}
            minimum: contract - 2h
            shortage-price: 800
          - rule: overtime
            unit: 30 min
            tiers:
              - {units: 8, cost: 125 %}
              - {units: 13, cost: 150 %}
          - {rule: stretch, id: days-in-a-row, of: any, maximum: 6}
          # No long day after another.
          - rule: succession
            id: long-days
            pairs: [{first: [long], next: [long]}]
            price: 700
          # A preparer's return is reviewed while it is warm: one reviewer carries three.
          - rule: skill-mix
            id: review-in-time
            who: {tags: [prepares]}
            seniors: {skills: [reviewer]}
            per-senior: 3
            work: {tags: [weekday, weekend]}
            unit: 60 min
            price: 900
          - {rule: rooms, id: desks, work: {roles: [preparer, reviewer]}, features: [desk], price: 1500}
          - {rule: rooms, id: scanner, work: [scan], equipment: scanner}
          # The weekend's keys are with whoever opens: never alone in the building.
          - rule: never-alone
            id: weekend-building
            work: {tags: [weekend]}
            price: 400
            source: Management of Health and Safety at Work Regulations 1999, regulation 3
          - {rule: same-shift-weekend, price: 900}
          - {rule: complete-weekends, price: 500, who: {tags: [prepares]}}
          - rule: weekends
            maximum: 4
            balance: weekends
            excess-price: 2500
          # Training contracts promise a half day of study a week.
          - rule: shift-count
            id: study-time
            who: {tags: [trainee]}
            work: [study]
            period: week
            minimum: 1
            maximum: 1
            shortage-price: 4500
            source: AAT training agreement, clause 6
          - {rule: agency, who: {contracts: [agency]}, tariff: 3200, minimum-call: 7h, notice: 1}
          - {rule: premiums, id: weekend-premium, work: {tags: [weekend]}, rate: 50 %}
          - {rule: premiums, id: evenings, during: 18:00-24:00, days: Mon-Fri, rate: 250}
          # What juniors' weekday hours may cost the tax department this week.
          - rule: budget
            id: junior-hours
            who: {tags: [tax]}
            maximum: 105000
            unit: 500
            price: 500
          # The season's weekends, carried from the weeks before.
          - rule: fairness
            id: fair-weekends
            who: {tags: [prepares], except: [agnes, bram]}
            load: weekends
            measure: range
            balance: weekends
            allowance: 1
            price: 1500

        """##
    ),
    File(
      name: "requests.csv",
      text: ##"""
        professional,date,wish,shift,price
        greta,2027-01-31,off,,3000
        petra,2027-01-30,off,,2500
        joss,2027-01-28,off,long,
        kit,2027-01-27,on,study,
        lena,2027-01-29,off,,
        sunniva,2027-01-26,off,long,1500

        """##
    ),
    File(
      name: "staff.csv",
      text: ##"""
        id,name,contract,skills,tags
        petra,Petra Penhallow,partner,reviewer,
        dylan,Dylan Drey,full,reviewer,
        sunniva,Sunniva Holt,full,reviewer; preparer until 2027-01-27,
        greta,Greta Finch,full,preparer,prepares
        hamid,Hamid Noor,full,preparer,prepares
        joss,Joss Trevanion,junior,preparer,prepares; trainee; tax
        kit,Kit Amadi,junior,preparer; intake,prepares; trainee; tax
        lena,Lena Brook,half,intake; preparer,
        milo,Milo Sands,half,intake,
        agnes,Agnes (agency),agency,preparer,prepares
        bram,Bram (agency),agency,preparer,prepares

        """##
    ),
  ]
}
