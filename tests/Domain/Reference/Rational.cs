using System.Globalization;
using System.Numerics;

namespace NofPipeline.Domain.Tests.Reference;

/// <summary>An exact fraction in lowest terms, its denominator positive.</summary>
internal readonly record struct Rational : IComparable<Rational>
{
    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static Rational Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    public static Rational Of(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        return new Rational(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals));
    }

    public static Rational Mean(IReadOnlyCollection<Rational> numbers) => numbers.Aggregate(Of(0, 1), (sum, n) => sum + n) / Of(numbers.Count, 1);

    public static Rational operator +(Rational a, Rational b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + (b * Of(-1, 1));

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Half up: the floor of the number of hundredths plus a half.</summary>
    public Rational Rounded(int decimals = 2)
    {
        var power = BigInteger.Pow(10, decimals);
        var doubled = (2 * Numerator * power) + Denominator;
        var floor = BigInteger.DivRem(doubled, 2 * Denominator, out var remainder);
        return new Rational(remainder.Sign < 0 ? floor - 1 : floor, power);
    }

    /// <summary>For a number of few decimals, such as a rounded one.</summary>
    public decimal ToDecimal() => (decimal)Numerator / (decimal)Denominator;

    public override string ToString() => $"{Numerator}/{Denominator}";
}
