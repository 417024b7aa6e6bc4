extension PracticeIndex {
  func faults(of site: Site) -> [FieldFault] {
    site.opening.enumerated().flatMap { index, hours -> [FieldFault] in
      let field = "opening[\(index + 1)]"
      return FieldFault.span(
        from: hours.days.from,
        until: hours.days.until,
        field: "\(field).days"
      )
        + FieldFault.part(DayPart(from: hours.from, until: hours.until), field: "\(field).until")
    }
  }

  func faults(of room: Room) -> [FieldFault] {
    missing(room.site, "site", in: sites)
      + (room.capacity < 1 ? [FieldFault("capacity", "is less than 1")] : [])
      + (room.turnover < 0 ? [FieldFault("turnover", "is negative")] : [])
      + faults(ofClosures: room.closures)
  }

  func faults(of equipment: Equipment) -> [FieldFault] {
    missing(equipment.room, "room", in: places.subtracting(sites))
      + (equipment.quantity < 1 ? [FieldFault("quantity", "is less than 1")] : [])
      + (equipment.turnover < 0 ? [FieldFault("turnover", "is negative")] : [])
      + faults(ofClosures: equipment.closures)
  }

  private func faults(ofClosures closures: [DaySelector]) -> [FieldFault] {
    closures.flatMap { FieldFault.span(from: $0.from, until: $0.until, field: "closures") }
  }
}
