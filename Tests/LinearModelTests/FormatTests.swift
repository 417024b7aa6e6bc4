import LinearModel
import Testing

@Suite("Models are written as LP and MPS")
struct FormatTests {
  private var model: LinearModel {
    var model = LinearModel(name: "two words", sense: .maximise)
    model.objectiveConstant = 3
    model.addVariable(.binary("x[1,2]", objective: 1))
    model.addVariable(Variable("x(1,2)", kind: .integer, lower: -1, upper: 4, objective: -2.5))
    model.addVariable(Variable("free", lower: -.infinity))
    model.addVariable(Variable("e7", upper: 9))
    model.addRow(Row("wide", lower: 1, upper: 2, terms: [Term(0, 1), Term(1, -1)]))
    model.addRow(Row("none", terms: [Term(0, 1)]))
    model.addRow(Row("tie", lower: 5, upper: 5, terms: [Term(2, 0.1), Term(3, 2)]))
    return model
  }

  @Test("the LP text is as the format wants it")
  func lp() {
    #expect(
      LPFormat.text(model) == """
        \\ two_words
        Maximize
         obj: + x(1,2)_2 - 2.5 x(1,2) + 3 objective_constant
        Subject To
         wide_lo: + x(1,2)_2 - x(1,2) >= 1
         wide_hi: + x(1,2)_2 - x(1,2) <= 2
        \\ none has no bounds
         tie: + 0.1 _free + 2 _e7 = 5
        Bounds
         -1 <= x(1,2) <= 4
         _free free
         0 <= _e7 <= 9
         objective_constant = 1
        Generals
         x(1,2)
        Binaries
         x(1,2)_2
        End

        """
    )
  }

  @Test("the MPS text is as the format wants it")
  func mps() {
    #expect(
      MPSFormat.text(model) == """
        * maximise: the objective is negated
        NAME two_words FREE
        ROWS
         N obj
         G wide
         N none
         E tie
        COLUMNS
         M0 'MARKER' 'INTORG'
         x[1,2] obj -1
         x[1,2] wide 1
         x[1,2] none 1
         x(1,2) obj 2.5
         x(1,2) wide -1
         M2 'MARKER' 'INTEND'
         free tie 0.1
         e7 tie 2
         objective_constant obj -3
        RHS
         RHS wide 1
         RHS tie 5
        RANGES
         RNG wide 1
        BOUNDS
         UP BND x[1,2] 1
         LO BND x(1,2) -1
         UP BND x(1,2) 4
         FR BND free
         UP BND e7 9
         FX BND objective_constant 1
        ENDATA

        """
    )
  }

  @Test("names are made legal and kept apart")
  func names() {
    #expect(LPFormat.legalName("x[3,2,1]") == "x(3,2,1)")
    #expect(LPFormat.legalName("größe 1") == "gr__e_1")
    #expect(LPFormat.legalName("3x") == "_3x")
    #expect(LPFormat.legalName("End") == "_End")
    #expect(MPSFormat.legalName("$a b") == "_$a_b")
    var model = LinearModel()
    let long = String(repeating: "a", count: 120)
    for ending in ["1", "2", "3"] { model.addVariable(Variable(long + ending)) }
    let text = LPFormat.text(model)
    let names = [String(long.prefix(100)), long.prefix(98) + "_2", long.prefix(98) + "_3"]
    for name in names { #expect(text.contains("+ 0 \(name)")) }
  }

  @Test("a model without rows or variables is still a file")
  func empty() {
    let text = LPFormat.text(LinearModel())
    #expect(text.contains(" obj: + 0 objective_constant"))
    #expect(text.contains(" nothing: + objective_constant = 1"))
    #expect(MPSFormat.text(LinearModel()).hasSuffix("BOUNDS\nENDATA\n"))
  }
}
