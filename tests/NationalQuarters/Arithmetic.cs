using System.Globalization;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>Evaluates a calculation as it is written down: numbers, + - × / and brackets. It knows nothing of scoring.</summary>
internal sealed class Arithmetic
{
    private readonly string text;
    private int position;

    private Arithmetic(string text) => this.text = text.Replace(" ", "", StringComparison.Ordinal);

    public static decimal Evaluate(string text)
    {
        var arithmetic = new Arithmetic(text);
        var value = arithmetic.Sum();
        return arithmetic.position == arithmetic.text.Length ? value : throw new FormatException($"'{text}' goes on after {arithmetic.position} characters.");
    }

    private decimal Sum()
    {
        var value = Product();
        while (Next() is '+' or '-')
        {
            value = text[position++] == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private decimal Product()
    {
        var value = Atom();
        while (Next() is '×' or '/')
        {
            value = text[position++] == '×' ? value * Atom() : value / Atom();
        }

        return value;
    }

    private decimal Atom()
    {
        if (Next() == '(')
        {
            position++;
            var value = Sum();
            return text[position++] == ')' ? value : throw new FormatException($"A bracket is not closed in '{text}'.");
        }

        var start = position;
        position += Next() == '-' ? 1 : 0;
        while (Next() is '.' or (>= '0' and <= '9'))
        {
            position++;
        }

        return decimal.Parse(text[start..position], CultureInfo.InvariantCulture);
    }

    private char Next() => position < text.Length ? text[position] : '\0';
}
