import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, GridComponent, LegendComponent, SVGRenderer]);

type Series = { readonly name: string; readonly values: readonly number[] };
type Props = { readonly names: readonly string[]; readonly series: readonly Series[] };

/** Told apart by their lightness too, for whoever sees no colours. */
const FILLS = ['#12407a', '#3d8fd1', '#a9cdea'] as const;

function colours(): { readonly text: string; readonly line: string } {
  const style = getComputedStyle(document.documentElement);
  return {
    text: style.getPropertyValue('--text').trim() || '#222',
    line: style.getPropertyValue('--line').trim() || '#ccc',
  };
}

/** Bars of a few numbers a name. The table beside it says the same, so it is hidden from screen readers. */
export function Chart({ names, series }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    const { text, line } = colours();
    const axis = { axisLabel: { color: text, interval: 0, rotate: names.length > 8 ? 40 : 0 } };
    chart.setOption({
      animation: false,
      color: [...FILLS],
      textStyle: { color: text },
      legend: { top: 0, textStyle: { color: text }, selectedMode: false },
      grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: [...names], ...axis, axisLine: { lineStyle: { color: line } } },
      yAxis: { type: 'value', axisLabel: { color: text }, splitLine: { lineStyle: { color: line } } },
      series: series.map(({ name, values }) => ({ type: 'bar', name, data: [...values] })),
    });
    const sight = new ResizeObserver(() => chart.resize());
    sight.observe(element);
    return () => {
      sight.disconnect();
      chart.dispose();
    };
  }, [names, series]);
  return <div ref={place} className="chart" aria-hidden />;
}
