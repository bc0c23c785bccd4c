using System.Globalization;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Explanations;

/// <summary>A number that remembers how it was come by, in names and in figures, so that what is shown is what was computed.</summary>
internal sealed class Term
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Atom = 3;
    private const int BriefDecimals = 6;

    private readonly string names;
    private readonly string figures;
    private readonly int binding;

    private Term(string names, string figures, decimal value, int binding)
    {
        this.names = names;
        this.figures = figures;
        this.binding = binding;
        Value = value;
    }

    public decimal Value { get; }

    public static implicit operator Term(decimal constant) => Named(Text(constant), constant);

    public static Term operator +(Term a, Term b) => Join(a, b, " + ", a.Value + b.Value, Sum, Sum);

    public static Term operator -(Term a, Term b) => Join(a, b, " - ", a.Value - b.Value, Sum, Product);

    public static Term operator *(Term a, Term b) => Join(a, b, " × ", a.Value * b.Value, Product, Product);

    public static Term operator /(Term a, Term b) => Join(a, b, " / ", a.Value / b.Value, Product, Atom);

    public static Term Named(string name, decimal value) => new(name, Text(value), value, value < 0 ? Sum : Atom);

    /// <summary>A sum whose name is shorter than its figures.</summary>
    public static Term Total(string name, IReadOnlyCollection<decimal> numbers) =>
        new(name, string.Join(" + ", numbers.Select(Text)), numbers.Sum(), numbers.Count == 1 && numbers.First() >= 0 ? Atom : Sum);

    /// <summary>All digits of a number, without trailing zeros.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number for a sentence: what is beyond 6 decimals is cut off, and dots say so.</summary>
    public static string Brief(decimal number)
    {
        var text = Text(number);
        var most = text.IndexOf('.', StringComparison.Ordinal) + 1 + BriefDecimals;
        return most > BriefDecimals && text.Length > most ? $"{text[..most]}…" : text;
    }

    /// <summary>As scores are kept.</summary>
    public Term Kept() => new(names, figures, ScoreRounding.Keep(Value), binding);

    /// <summary>Rounded half up, where it is.</summary>
    public Term Rounded(int? decimals) => decimals is { } places
        ? new($"round({names}, {places})", $"round({figures}, {places})", ScoreRounding.Print(Value, places), Atom)
        : this;

    public Working Worked() => new(names, figures, Value);

    private static Term Join(Term a, Term b, string sign, decimal value, int binding, int rightBinding) => new(
        Within(a.names, a.binding, binding) + sign + Within(b.names, b.binding, rightBinding),
        Within(a.figures, a.binding, binding) + sign + Within(b.figures, b.binding, rightBinding),
        value,
        binding);

    private static string Within(string text, int binding, int needed) => binding < needed ? $"({text})" : text;
}
